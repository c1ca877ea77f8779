/** The ways customers come in: adapters that turn what arrives into one kind of conversation. */
@NullMarked
@ApplicationModule(
        displayName = "Channel",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "audit",
            "job",
            "live",
            "file",
            "customer",
            "privacy",
            "conversation"
        })
package io.bihuan.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
