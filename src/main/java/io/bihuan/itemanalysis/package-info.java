/**
 * What exams say about their questions and about what was taught: counted when a window ends and anew when a mark has
 * changed, judged by the standard's figures, and reported on within the term of P-08, into next month's plan.
 */
@NullMarked
@ApplicationModule(
        displayName = "Item analysis",
        allowedDependencies = {
            "web",
            "richtext",
            "database",
            "access",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "notice",
            "print",
            "competence",
            "question",
            "paper",
            "course",
            "plan",
            "assessment",
            "statistics"
        })
package io.bihuan.itemanalysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
