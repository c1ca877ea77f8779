/**
 * How people come and go (H-01, H-13): checklists with an owner and a due day for each item, probation with its dates and
 * its decision, no exam for duty before the entry checks, and at the hour at which somebody leaves their open work goes
 * over to others by {@link io.bihuan.people.OpenWork} of every module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Staffing",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "notice",
            "print",
            "assessment"
        })
package io.bihuan.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
