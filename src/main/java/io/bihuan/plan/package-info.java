/** Plans what will be taught, to whom, when and why: drafted from the rules and from needs, approved, revised. */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "web",
            "agenda",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "print",
            "competence",
            "course",
            "coverage",
            "resource"
        })
package io.bihuan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
