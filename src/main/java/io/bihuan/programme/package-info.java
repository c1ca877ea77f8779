/**
 * Programmes: courses in order with their hours, days and gates, who is on them, and how far each of them is. What a
 * person took part in comes from {@code training}; which gates they passed is told by whoever implements
 * {@link io.bihuan.programme.GateFacts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "job",
            "print",
            "course",
            "training"
        })
package io.bihuan.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
