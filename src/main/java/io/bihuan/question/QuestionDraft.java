package io.bihuan.question;

import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody wrote or imported it.
 *
 * @param areaCode the competence area it tests, or null while nobody has said
 * @param difficulty from 1, easy, to 5
 * @param source where it comes from, for whoever checks it
 */
public record QuestionDraft(
        Content content, @Nullable String areaCode, int difficulty, String source, QuestionStatus status) {

    static final int LONGEST_STEM = 4000;
    static final int LONGEST_CHOICE = 1000;
    static final int MOST_CHOICES = 12;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What keeps it out of the bank, field by field. */
    public Errors faults() {
        var errors = Errors.none()
                .addIf(content.stem().isBlank(), "stem", "question.fault.stem-missing")
                .addIf(content.stem().length() > LONGEST_STEM, "stem", "question.fault.stem-long", LONGEST_STEM)
                .addIf(difficulty < 1 || difficulty > 5, "difficulty", "question.fault.difficulty");
        switch (content) {
            case Content.Single single -> {
                choices(single.choices(), errors);
                var best = single.choices().stream()
                        .filter(choice -> choice.share().compareTo(ALL) == 0)
                        .count();
                errors.addIf(best == 0, "answer", "question.fault.answer-missing");
            }
            case Content.Multiple multiple -> {
                choices(multiple.choices(), errors);
                errors.addIf(multiple.key().isEmpty(), "answer", "question.fault.answer-missing");
            }
            case Content.TrueFalse _ -> {}
            case Content.FillIn fillIn -> blanks(fillIn.blanks(), errors);
        }
        return errors;
    }

    private static void choices(List<Choice> choices, Errors errors) {
        var texts = choices.stream().map(choice -> Normal.cased(choice.text())).toList();
        errors.addIf(choices.size() < 2, "choices", "question.fault.choices-few")
                .addIf(choices.size() > MOST_CHOICES, "choices", "question.fault.choices-many", MOST_CHOICES)
                .addIf(
                        choices.stream().anyMatch(choice -> choice.text().isBlank()),
                        "choices",
                        "question.fault.choice-empty")
                .addIf(
                        choices.stream().anyMatch(choice -> choice.text().length() > LONGEST_CHOICE),
                        "choices",
                        "question.fault.choice-long",
                        LONGEST_CHOICE)
                .addIf(texts.stream().distinct().count() < texts.size(), "choices", "question.fault.choices-same");
    }

    private static void blanks(List<Blank> blanks, Errors errors) {
        errors.addIf(blanks.isEmpty(), "answer", "question.fault.answer-missing")
                .addIf(
                        blanks.stream()
                                .anyMatch(blank -> blank.accepted().isEmpty()
                                        || blank.accepted().stream()
                                                .anyMatch(
                                                        answer -> answer.text().isBlank())),
                        "answer",
                        "question.fault.blank-empty");
    }
}
