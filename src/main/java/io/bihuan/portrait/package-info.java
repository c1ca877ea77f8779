/**
 * What a customer is like and how they want to be served (N-08, N-23): three of nine types found by fifteen judgements,
 * tags read from what customers do, the flag of high value with its reasons, and how far all of them are known (H-06).
 */
@NullMarked
@ApplicationModule(
        displayName = "Portrait",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "file",
            "print",
            "customer",
            "knowledge",
            "conversation",
            "complaint"
        })
package io.bihuan.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
