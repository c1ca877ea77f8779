/** What is taught: courses with their blocks, hours and the competence areas they build, in programmes. */
@NullMarked
@ApplicationModule(
        displayName = "Courses",
        allowedDependencies = {"web", "access", "database", "calendar", "audit", "competence", "print"})
package io.bihuan.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
