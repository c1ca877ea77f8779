/**
 * Turns what a plan owes into dates: each line gets its times, rooms and teachers, and its audience in groups, found by a
 * solver and moved by hand; what cannot be had is said with the rule that is broken and what would help.
 */
@NullMarked
@ApplicationModule(
        displayName = "Timetable",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "course",
            "coverage",
            "resource",
            "plan"
        })
package io.bihuan.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
