/** Who may come in, and what they may do: accounts, roles, permissions, sessions, tokens. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"web", "database"})
package io.bihuan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
