/** The question bank: what may be asked, what answers it, how an answer is marked, and who reviewed it before it is drawn. */
@NullMarked
@ApplicationModule(
        displayName = "Question bank",
        allowedDependencies = {
            "web",
            "richtext",
            "illustration",
            "database",
            "access",
            "audit",
            "job",
            "people",
            "competence",
            "knowledge"
        })
package io.bihuan.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
