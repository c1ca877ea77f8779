/**
 * Learning packages after SCORM 1.2 and 2004: taken in with care, played in a frame that cannot reach the session of the
 * person who plays, and remembered. See decision 0011.
 */
@NullMarked
@ApplicationModule(
        displayName = "Learning packages",
        allowedDependencies = {"web", "access", "database", "calendar", "people", "audit", "job", "course", "programme"
        })
package io.bihuan.scorm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
