/**
 * Who may leave (N-23): a model learned from the house's own customers, calibrated and measured on some it has not seen; a
 * plain rule as long as there is too little to learn from; and for each customer the reasons.
 */
@NullMarked
@ApplicationModule(
        displayName = "Churn",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "customer",
            "portrait"
        })
package io.bihuan.churn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
