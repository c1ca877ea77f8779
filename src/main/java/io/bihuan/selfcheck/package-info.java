/**
 * Has everybody who serves check their own etiquette as often as the standard says (E-14): the form opens by itself, is
 * signed with one's name, and who has not signed is before the leader on the day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Self-checks",
        allowedDependencies = {"web", "access", "audit", "calendar", "standard", "people", "job", "print", "survey"})
package io.bihuan.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
