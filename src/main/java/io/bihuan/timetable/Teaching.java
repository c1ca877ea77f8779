package io.bihuan.timetable;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may teach what: a bean of the module that keeps instructors. Where no such bean says anything, supervisors and
 * instructors may teach everything.
 */
public interface Teaching {

    /** The ids of the courses that each instructor may teach. Who has lost the right is not among the keys. */
    Map<UUID, Set<UUID>> coursesByInstructor();
}
