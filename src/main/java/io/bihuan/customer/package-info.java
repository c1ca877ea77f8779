/** Who the customers are: one person, one number, whichever way they come; private details kept under lock. */
@NullMarked
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "audit",
            "live",
            "job",
            "print",
            "file",
            "people",
            "standard"
        })
package io.bihuan.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
