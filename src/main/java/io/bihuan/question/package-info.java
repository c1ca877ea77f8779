/** The question bank: what may be asked, what answers it, how an answer is marked, and how questions come in. */
@NullMarked
@ApplicationModule(
        displayName = "Question bank",
        allowedDependencies = {"web", "database", "access", "audit", "competence", "file", "job", "print"})
package io.bihuan.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
