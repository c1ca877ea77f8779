/**
 * Calls: what the telephone system tells, in whatever order, becomes conversations; the phone that rings opens the
 * customer's card; a click dials.
 */
@NullMarked
@ApplicationModule(
        displayName = "Telephone",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "people",
            "audit",
            "job",
            "live",
            "reach",
            "customer",
            "conversation"
        })
package io.bihuan.telephone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
