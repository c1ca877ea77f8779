/**
 * The face: page frame, components, languages, errors. Knows nothing of the trade; every module's pages stand in it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"database"})
package io.bihuan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
