/**
 * The calendar of what is to come: week, month and year, of oneself, a team, a room, an instructor or everybody, and as a
 * feed that a person's own calendar subscribes to. It holds no dates of its own; modules hand theirs in, and of those it
 * remembers what each feed told.
 */
@NullMarked
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {"web", "access", "database", "people", "audit"})
package io.bihuan.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
