/**
 * Conversations with customers, from the first word to the record: messages that are never lost, a person who answers,
 * and promises that are kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Conversation",
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
            "file",
            "live",
            "print",
            "competence",
            "customer",
            "knowledge",
            "certification",
            "shift"
        })
package io.bihuan.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
