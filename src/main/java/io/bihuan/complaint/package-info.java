/** Leads every complaint through its stages, each with an owner and a limit, and lets none of them be forgotten. */
@NullMarked
@ApplicationModule(
        displayName = "Complaint",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "job",
            "notice",
            "print",
            "richtext",
            "competence",
            "customer",
            "privacy",
            "knowledge",
            "conversation",
            "mail",
            "task",
            "file"
        })
package io.bihuan.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
