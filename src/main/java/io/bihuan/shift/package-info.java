/** Who is on duty and can be given work right now. */
@NullMarked
@ApplicationModule(
        displayName = "Shift",
        allowedDependencies = {"web", "access", "database", "calendar", "standard", "job", "live", "audit"})
package io.bihuan.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
