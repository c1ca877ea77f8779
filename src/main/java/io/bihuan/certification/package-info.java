/** Who may serve what, from when, until when, on what evidence. */
@NullMarked
@ApplicationModule(
        displayName = "Certification",
        allowedDependencies = {
            "web",
            "database",
            "access",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "notice",
            "print",
            "competence",
            "training",
            "programme",
            "assessment",
            "practical",
            "apprenticeship"
        })
package io.bihuan.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
