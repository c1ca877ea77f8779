/**
 * Asks customers how the service was, after a conversation or by a link (E-11): a short survey a week, anonymous by
 * construction, since a link knows whose service it is about but neither the conversation nor the customer; nobody is
 * asked again within the days that the standard sets. What customers miss in somebody becomes evidence once enough of them
 * said so.
 */
@NullMarked
@ApplicationModule(
        displayName = "Customer satisfaction",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "audit",
            "calendar",
            "standard",
            "people",
            "job",
            "statistics",
            "survey",
            "theme",
            "competence",
            "customer",
            "conversation",
            "channel"
        })
package io.bihuan.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
