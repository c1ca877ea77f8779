package io.bihuan.timetable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest search for a plan's dates.
 *
 * @param workId the work that does it
 * @param share how many of a hundred owed places have a time in the best draft so far
 * @param outcome what came of it, or null while it goes on or where it was stopped
 */
public record TimetableRun(UUID workId, int share, @Nullable Outcome outcome) {

    /** What came of a search; {@code timetable.outcome.<NAME>} is the wording. */
    public enum Outcome {
        DATED,
        CHANGED_MEANWHILE,
        NOT_A_DRAFT
    }
}
