package io.bihuan.assessment;

import java.util.UUID;

/**
 * Why somebody cannot watch an exam.
 *
 * @param staffId who
 * @param why what stands in the way
 * @param exam the other exam that they have at that time, or ""
 */
public record Hindrance(UUID staffId, Why why, String exam) {

    /** What stands in the way; {@code assessment.watch.fault.<NAME>} is the wording. */
    public enum Why {
        /** No role of theirs watches exams, or they belong to another branch. */
        MAY_NOT,
        /** They are a candidate of this very exam. */
        SITS_IT,
        /** They watch another exam at that time. */
        WATCHES_ANOTHER,
        /** They sit another exam, and its window leaves them no other time for it. */
        SITS_ANOTHER
    }
}
