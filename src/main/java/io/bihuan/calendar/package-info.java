/** Working time: what a deadline means, when it falls due, and why; and the clock that everything asks for now. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"web", "database", "access", "audit"})
package io.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
