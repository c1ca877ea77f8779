/**
 * How many people a day asks for, half hour by half hour (H-05): what came on days of the same kind, by Erlang C to the
 * service level of the standard, beside the published roster.
 */
@NullMarked
@ApplicationModule(
        displayName = "Staffing forecast",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "job",
            "print",
            "certification",
            "conversation",
            "roster"
        })
package io.bihuan.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
