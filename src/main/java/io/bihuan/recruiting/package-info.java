/**
 * Who applies (H-01): the application, background check and anti-fraud test, interviews, the decision, and taking on as
 * staff. Whoever is not taken is erased after the time that the standard allows, or at once when they ask.
 */
@NullMarked
@ApplicationModule(
        displayName = "Recruiting",
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
            "agenda",
            "customer",
            "staffing"
        })
package io.bihuan.recruiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
