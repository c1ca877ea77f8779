package io.bihuan.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire.
 *
 * @param code its name within the questionnaire, the same in every edition
 * @param kind how it is answered
 * @param chinese its words in Chinese
 * @param english its words in English, or ""
 * @param required whether it must be answered where it is shown
 * @param steps the highest step of a scale, 5, 7 or 10; else 0
 * @param choices what can be chosen; of a scale the words for its lowest and its highest step
 * @param shownIf what must have been answered for it to be shown, or null
 * @param measures what it is an indicator of, or ""
 */
public record Question(
        String code,
        Kind kind,
        String chinese,
        String english,
        boolean required,
        int steps,
        List<Choice> choices,
        @Nullable Condition shownIf,
        String measures) {

    /** How a question is answered; {@code survey.kind.<NAME>} is the wording. */
    public enum Kind {
        SCALE,
        SINGLE,
        MULTIPLE,
        TEXT
    }

    /** One answer that can be chosen. */
    public record Choice(String code, String chinese, String english) {
        /** The words in the reader's language, in Chinese where there are no others. */
        public String words(boolean inEnglish) {
            return inEnglish && !english.isBlank() ? english : chinese;
        }
    }

    /** An earlier question and the answers, one of which must have been given to it. */
    public record Condition(String question, Set<String> answers) {
        public Condition {
            answers = Set.copyOf(answers);
        }
    }

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
        english = english == null ? "" : english;
        measures = measures == null ? "" : measures;
    }

    /** The words in the reader's language, in Chinese where there are no others. */
    public String words(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }

    /** The choice of a code. */
    public Optional<Choice> choice(String named) {
        return choices.stream().filter(each -> each.code().equals(named)).findFirst();
    }
}
