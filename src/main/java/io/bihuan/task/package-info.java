/**
 * Tasks that one department asks of another: logistics, finance, technical. Each has its own deadline, a reminder before
 * it, and a word to the leader after it; whoever does them needs no agent's certificate.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"web", "access", "database", "calendar", "people", "audit", "job", "notice", "file"})
package io.bihuan.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
