package io.bihuan.question;

import io.bihuan.web.Errors;
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

    /** What keeps it out of the bank, field by field. */
    public Errors faults() {
        var errors = Errors.none()
                .addIf(content.stem().isBlank(), "stem", "question.fault.stem-missing")
                .addIf(content.stem().length() > LONGEST_STEM, "stem", "question.fault.stem-long", LONGEST_STEM)
                .addIf(difficulty < 1 || difficulty > 5, "difficulty", "question.fault.difficulty");
        ContentFaults.rich(content.stem(), "stem", errors);
        ContentFaults.find(content, errors);
        ContentFaults.rich(content.explanation(), "explanation", errors);
        return errors;
    }
}
