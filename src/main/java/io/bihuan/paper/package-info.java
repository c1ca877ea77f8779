/**
 * Papers: how they come by their questions, whether the bank can fill them, and how as many as an exam has candidates are
 * drawn that are worth the same. It knows nothing of exams: how hard a question turned out there is told to it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {
            "web",
            "illustration",
            "database",
            "access",
            "audit",
            "standard",
            "print",
            "competence",
            "question"
        })
package io.bihuan.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
