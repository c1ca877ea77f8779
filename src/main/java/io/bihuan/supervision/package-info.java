/** Stands beside those who serve: sees every talk as it goes, whispers, takes over, and leaves notes that no customer sees. */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "standard",
            "people",
            "audit",
            "notice",
            "live",
            "customer",
            "knowledge",
            "shift",
            "conversation"
        })
package io.bihuan.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
