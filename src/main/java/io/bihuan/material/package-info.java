/**
 * The materials library: documents, slides, pictures, films, recordings and addresses in versions, for whom they are
 * meant, to which course they belong, and how far everybody honestly is in them. What was skipped was not watched: the
 * share comes from the stretches that played, never from the furthest place.
 */
@NullMarked
@ApplicationModule(
        displayName = "Materials",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "audit",
            "people",
            "standard",
            "file",
            "print",
            "course",
            "programme"
        })
package io.bihuan.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
