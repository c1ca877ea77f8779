/**
 * Who may teach what, how much they taught and how it was received: the pool with its topics, the supervisor's weekly
 * minimum (P-06), the evaluation on four dimensions (P-10) and the ladder that follows from it (P-12).
 */
@NullMarked
@ApplicationModule(
        displayName = "Instructors",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "job",
            "print",
            "competence",
            "course",
            "resource",
            "timetable"
        })
package io.bihuan.instructor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
