/**
 * Care for customers without being asked (N-12, N-14, N-18): contacts after a purchase, return visits after service, and a
 * sequence for those who have gone silent; each a task with its time, within consent, quiet hours and one limit over all
 * campaigns, and each campaign against customers held out by lot.
 */
@NullMarked
@ApplicationModule(
        displayName = "Care",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "statistics",
            "customer",
            "privacy",
            "conversation",
            "complaint",
            "portrait"
        })
package io.bihuan.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
