/** Looks at every conversation by rule and at some by eye, scores them, and tells the loop what it saw. */
@NullMarked
@ApplicationModule(
        displayName = "Quality",
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
            "certification",
            "print",
            "competence",
            "knowledge",
            "conversation",
            "apprenticeship"
        })
package io.bihuan.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
