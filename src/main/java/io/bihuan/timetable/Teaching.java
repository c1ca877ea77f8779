package io.bihuan.timetable;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may teach what: a bean of the module that keeps instructors. Of supervisors and instructors whom it says nothing
 * of, everything may be asked.
 */
public interface Teaching {

    /** The ids of the courses that each instructor may teach; none for who has lost the right (P-12). */
    Map<UUID, Set<UUID>> coursesByInstructor();
}
