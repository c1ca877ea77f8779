/** What follows a failed test: training on the weak points, a resit in its term, and at the end of a ladder people decide. */
@NullMarked
@ApplicationModule(
        displayName = "Resit",
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
            "competence",
            "points",
            "assessment",
            "practical",
            "apprenticeship",
            "certification"
        })
package io.bihuan.resit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
