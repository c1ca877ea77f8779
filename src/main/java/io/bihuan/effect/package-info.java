/**
 * Says whether training worked (N-05): an evaluation follows those on a programme through four points in time, on three
 * levels, by five indicators. Figures of service are read from live service, never typed in; comparisons come with their
 * interval, or are refused in plain words where the data are too few.
 */
@NullMarked
@ApplicationModule(
        displayName = "Effect of training",
        allowedDependencies = {
            "web",
            "agenda",
            "access",
            "database",
            "audit",
            "calendar",
            "standard",
            "people",
            "job",
            "print",
            "statistics",
            "survey",
            "programme",
            "assessment",
            "insight"
        })
package io.bihuan.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
