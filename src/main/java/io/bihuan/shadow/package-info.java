/**
 * A trainee answers a real conversation of the last days, turn by turn, before seeing what the agent answered. Only a
 * masked copy is shown, and it is kept no longer than its source.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shadowing",
        allowedDependencies = {
            "web",
            "database",
            "access",
            "audit",
            "notice",
            "people",
            "standard",
            "job",
            "customer",
            "conversation",
            "apprenticeship",
            "quality",
            "quality :: rule"
        })
package io.bihuan.shadow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
