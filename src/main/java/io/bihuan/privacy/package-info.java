/**
 * What customers may ask of the house about their data, and what the house may do with it: notices that were shown, purposes
 * and their ground, consent and its withdrawal, requests with a limit, erasing across modules, and the time limits of the
 * law that other modules ask for by code.
 */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "print",
            "customer"
        })
package io.bihuan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
