/** What people decide about papers: written answers marked blind, results released, appeals, and keys that were wrong. */
@NullMarked
@ApplicationModule(
        displayName = "Marking",
        allowedDependencies = {
            "web",
            "richtext",
            "database",
            "access",
            "audit",
            "people",
            "calendar",
            "standard",
            "notice",
            "question",
            "assessment"
        })
package io.bihuan.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
