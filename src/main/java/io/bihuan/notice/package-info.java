/** Tells people what happened: in the product at once, by e-mail where they want it, never while they rest. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"web", "access", "database", "job", "live"})
package io.bihuan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
