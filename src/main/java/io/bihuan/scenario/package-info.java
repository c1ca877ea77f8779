/**
 * Scenarios that instructors make out of real conversations and complaints: proposed by rule from the masked words, edited,
 * reviewed by somebody else before anybody plays them, kept in versions.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scenarios",
        allowedDependencies = {
            "web",
            "database",
            "access",
            "audit",
            "people",
            "conversation",
            "complaint",
            "customer",
            "quality :: rule",
            "roleplay",
            "roleplay :: play",
            "shadow"
        })
package io.bihuan.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
