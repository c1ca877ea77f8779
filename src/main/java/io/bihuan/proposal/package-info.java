/**
 * What rules and people's needs ask of a plan: the lines that it should hold and has not, and where it does not meet a
 * rule. It writes nothing; the plan asks it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Proposals",
        allowedDependencies = {
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "competence",
            "course",
            "coverage",
            "plan"
        })
package io.bihuan.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
