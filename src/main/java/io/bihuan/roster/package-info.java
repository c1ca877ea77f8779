/**
 * Who works when (H-05): shifts of kinds, laid out by patterns over weeks, held against the limits of the standard,
 * published with notice, and swapped between colleagues when both agree and their leader does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "agenda",
            "print",
            "resource",
            "timetable"
        })
package io.bihuan.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
