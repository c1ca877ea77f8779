/**
 * What agents have at hand (N-20, E-02, N-09): tools that are really tried at the start of a shift, readiness before the
 * first customer, feedback on tools with its answers, and two things for themselves alone, breathing and a sealed diary.
 */
@NullMarked
@ApplicationModule(
        displayName = "Toolbox",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "customer",
            "knowledge",
            "shift",
            "complaint"
        })
package io.bihuan.toolbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
