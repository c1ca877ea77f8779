/**
 * The handbook: chapters with their versions, read and acknowledged by everybody who serves. A version that changes
 * something of substance asks for a new acknowledgement; a corrected word does not.
 */
@NullMarked
@ApplicationModule(
        displayName = "Handbook",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "standard",
            "people",
            "audit",
            "notice",
            "job",
            "print",
            "competence",
            "programme"
        })
package io.bihuan.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
