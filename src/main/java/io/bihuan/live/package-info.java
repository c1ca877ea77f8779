/**
 * What happens, shown where it matters while it happens: facts written with the change itself, streamed to those who may
 * see them, and replayed after a break.
 */
@NullMarked
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"web", "access", "database", "calendar"})
package io.bihuan.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
