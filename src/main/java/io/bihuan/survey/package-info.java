/**
 * Asks people and keeps what they say: questionnaires in editions, surveys of one edition with an audience and a window,
 * and results. Where a survey is anonymous, who answered is kept apart from what was answered, with no common key and no
 * order in time, and a group smaller than the standard's minimum is shown with others or not at all (N-05).
 */
@NullMarked
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "web",
            "agenda",
            "access",
            "database",
            "audit",
            "calendar",
            "standard",
            "people",
            "notice",
            "job",
            "print",
            "statistics",
            "theme"
        })
package io.bihuan.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
