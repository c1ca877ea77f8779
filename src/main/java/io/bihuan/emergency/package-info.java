/**
 * Emergencies (H-09, M-06): a plan is started by those allowed or by a complaint about safety, tells its list and has it
 * acknowledge, puts the agreed wording before every agent and, where it has one, before visitors, walks through its steps,
 * gathers who is affected, ends, and is reviewed into work on the improvement board.
 */
@NullMarked
@ApplicationModule(
        displayName = "Emergency",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "notice",
            "live",
            "customer",
            "conversation",
            "complaint",
            "improvement"
        })
package io.bihuan.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
