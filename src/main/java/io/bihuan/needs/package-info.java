/**
 * Analyses what people need to be trained in (N-04): the share of each area in all that inspection, complaints, tests
 * and practice found weak and those who were asked complain of, expectation against performance, and one step from a priority into the draft of the next plan.
 */
@NullMarked
@ApplicationModule(
        displayName = "Needs analysis",
        allowedDependencies = {
            "web",
            "access",
            "audit",
            "people",
            "standard",
            "competence",
            "survey",
            "knowledge",
            "plan"
        })
package io.bihuan.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
