/**
 * Turns what customers say and what inspection finds into work with an owner and a date, and shows what flows round the
 * loop.
 */
@NullMarked
@ApplicationModule(
        displayName = "Improvement",
        allowedDependencies = {
            "web",
            "access",
            "audit",
            "calendar",
            "competence",
            "complaint",
            "customer",
            "database",
            "notice",
            "people",
            "plan",
            "print"
        })
package io.bihuan.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
