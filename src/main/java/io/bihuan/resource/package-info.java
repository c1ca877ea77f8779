/** The pool that training draws on (N-24): rooms with seats and hours, and the times at which people are not to be had. */
@NullMarked
@ApplicationModule(
        displayName = "Resources",
        allowedDependencies = {"web", "access", "database", "calendar", "people", "audit"})
package io.bihuan.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
