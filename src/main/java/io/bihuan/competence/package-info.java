/** What people can do, area by area, on evidence that is only ever added to; and what they need to learn next. */
@NullMarked
@ApplicationModule(
        displayName = "Competence",
        allowedDependencies = {"web", "access", "database", "calendar", "standard", "people", "audit", "print"})
package io.bihuan.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
