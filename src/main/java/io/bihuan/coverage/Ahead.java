package io.bihuan.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows what is scheduled and not held yet: a bean of the module that schedules. */
public interface Ahead {

    /**
     * Training that is to come.
     *
     * @param courseId what is taught
     * @param countsAs the line of a plan through all versions, or the session where there is none
     * @param day on which day
     */
    record Coming(UUID courseId, UUID countsAs, LocalDate day) {}

    /** What is to be held on the days from the one to the other, of a branch or, with null, of every branch. */
    List<Coming> between(LocalDate from, LocalDate until, @Nullable UUID branchId);
}
