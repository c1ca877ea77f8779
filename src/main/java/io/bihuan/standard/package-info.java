/** The house rules as data: packs, versions in force, who changed what and why. What has begun keeps its version. */
@NullMarked
@ApplicationModule(
        displayName = "Standard",
        allowedDependencies = {"web", "database", "access", "audit", "calendar"})
package io.bihuan.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
