/** Theory exams, from the invitation to the mark; and the words in which every assessment tells how it ended. */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "web",
            "richtext",
            "illustration",
            "agenda",
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
            "paper"
        })
package io.bihuan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
