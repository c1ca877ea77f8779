/** Practical assessments: a scene, examiners who score it blind to each other, and the verdict of all of them. */
@NullMarked
@ApplicationModule(
        displayName = "Practical assessment",
        allowedDependencies = {
            "web",
            "agenda",
            "database",
            "access",
            "audit",
            "people",
            "calendar",
            "standard",
            "notice",
            "print",
            "competence",
            "statistics",
            "assessment"
        })
package io.bihuan.practical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
