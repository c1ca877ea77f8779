/** What an operator does to a whole installation from the command line: look after it, back it up, restore, move it. */
@NullMarked
@ApplicationModule(
        displayName = "Maintenance",
        allowedDependencies = {"database"})
package io.bihuan.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
