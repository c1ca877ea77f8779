/** Lays an annual plan out in its twelve months: what each asks for, what the monthly plans took up, what is short. */
@NullMarked
@ApplicationModule(
        displayName = "Year of plans",
        allowedDependencies = {"web", "access", "course", "coverage", "plan"})
package io.bihuan.yearplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
