/** Pictures among the words of a text: looked through, freed of what a camera wrote into them, kept once. */
@NullMarked
@ApplicationModule(
        displayName = "Illustrations",
        allowedDependencies = {"web", "database", "access", "file"})
package io.bihuan.illustration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
