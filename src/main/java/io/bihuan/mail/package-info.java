/** Letters by e-mail: what comes into the mailbox becomes conversations, what agents write goes out in the same thread. */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"web", "access", "database", "audit", "job", "file", "reach", "customer", "conversation"
        })
package io.bihuan.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
