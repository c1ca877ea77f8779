/**
 * Holds what happened against what was planned, line by line: held, moved, missed, added, who came, and why it differs. The
 * figures of a plan whose period is over are closed and kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Fulfilment of plans",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "audit",
            "job",
            "print",
            "people",
            "course",
            "resource",
            "plan",
            "training"
        })
package io.bihuan.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
