/** Holds training: sessions with their roster, sign-in, leave and record, and a person's way through learning. */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "live",
            "print",
            "competence",
            "agenda",
            "course",
            "coverage",
            "instructor",
            "points",
            "plan",
            "resource",
            "timetable"
        })
package io.bihuan.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
