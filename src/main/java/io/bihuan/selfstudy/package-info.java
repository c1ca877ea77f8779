/**
 * Studying a course alone: what it holds in order, how far one is, and a small test from the question bank at its end.
 * An exam decides and is watched; this is practice, is repeated as one likes, and says at once what was wrong and why.
 */
@NullMarked
@ApplicationModule(
        displayName = "Self-study",
        allowedDependencies = {
            "web",
            "richtext",
            "illustration",
            "access",
            "database",
            "audit",
            "people",
            "standard",
            "competence",
            "course",
            "question"
        })
package io.bihuan.selfstudy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
