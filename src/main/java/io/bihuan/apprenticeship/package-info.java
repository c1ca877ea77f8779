/** Newcomers beside a mentor: who with whom, what is talked over every day and signed by both, and how it ended. */
@NullMarked
@ApplicationModule(
        displayName = "Apprenticeship",
        allowedDependencies = {
            "web",
            "agenda",
            "access",
            "database",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "notice",
            "print",
            "training",
            "assessment",
            "practical",
            "programme",
            "shift"
        })
package io.bihuan.apprenticeship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
