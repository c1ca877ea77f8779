/** Time that does not forget: timers, recurring work and long work, all rows that outlive the node that made them. */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"web", "access", "database"})
package io.bihuan.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
