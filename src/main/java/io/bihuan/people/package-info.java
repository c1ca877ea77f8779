/** Who works here: the organisation, its staff, their posts and grades, and their way through the centre. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"web", "database", "access", "audit", "print", "job"})
package io.bihuan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
