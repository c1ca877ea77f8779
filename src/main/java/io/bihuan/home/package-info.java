/** Where a person lands: what they owe today, and how they find everything else. */
@NullMarked
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"web", "access", "database"})
package io.bihuan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
