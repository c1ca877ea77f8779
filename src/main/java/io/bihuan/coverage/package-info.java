/**
 * Remembers what training was held and who took part, and holds it against how often the standard asks for it (P-02 to
 * P-04): for the house, for each team, for each person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Coverage",
        allowedDependencies = {"web", "access", "database", "calendar", "standard", "people", "course"})
package io.bihuan.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
