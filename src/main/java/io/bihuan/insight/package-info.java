/**
 * Reads the loop: indicators with one definition each, and the boards that show them. The only module that may read
 * across schemas; it changes nothing that is not its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "web",
            "access",
            "calendar",
            "conversation",
            "database",
            "improvement",
            "job",
            "plan",
            "quality",
            "standard"
        })
package io.bihuan.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
