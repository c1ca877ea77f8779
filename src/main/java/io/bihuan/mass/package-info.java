/**
 * Mass complaints: many customers, one cause. They are gathered, the cause and the remedy are decided once, each customer
 * gives their own word, and all are told at once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mass complaints",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "standard",
            "calendar",
            "people",
            "audit",
            "notice",
            "customer",
            "complaint"
        })
package io.bihuan.mass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
