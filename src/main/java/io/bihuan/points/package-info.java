/** The points of a trainee: a ledger that is only added to; a wrong entry is reversed, never deleted. */
@NullMarked
@ApplicationModule(
        displayName = "Points",
        allowedDependencies = {"web", "access", "database", "calendar", "standard", "audit"})
package io.bihuan.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
