package io.bihuan.survey;

import java.util.List;
import java.util.UUID;

/**
 * A questionnaire in one of its editions.
 *
 * @param id its identity, the same in every edition
 * @param editionId the edition
 * @param number the edition's number, from 1
 * @param code its stable name
 * @param occasion what it is made for
 * @param chinese its name in Chinese
 * @param english its name in English, or ""
 * @param leadChinese what is said before the first question
 * @param leadEnglish the same in English, or ""
 * @param rule the rule it comes from, or ""
 * @param questions its questions, in order
 */
public record Questionnaire(
        UUID id,
        UUID editionId,
        int number,
        String code,
        Occasion occasion,
        String chinese,
        String english,
        String leadChinese,
        String leadEnglish,
        String rule,
        List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** The name in the reader's language, in Chinese where there is no other. */
    public String name(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }

    /** What is said before the first question, in the reader's language. */
    public String lead(boolean inEnglish) {
        return inEnglish && !leadEnglish.isBlank() ? leadEnglish : leadChinese;
    }
}
