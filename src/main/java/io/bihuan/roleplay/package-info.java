/**
 * Practice with a simulated customer: scenarios, runs, what each message did, and what a run is worth. It looks at a run
 * with the same eyes as quality looks at live service, so it stands above quality.
 */
@NullMarked
@ApplicationModule(
        displayName = "Role-play",
        allowedDependencies = {
            "web",
            "database",
            "access",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "competence",
            "customer",
            "knowledge",
            "languagemodel",
            "quality",
            "quality :: rule",
            "practical"
        })
package io.bihuan.roleplay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
