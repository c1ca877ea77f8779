/** Questions in and out: files of other systems and of trainers are looked at, taken in whole or in part, and written. */
@NullMarked
@ApplicationModule(
        displayName = "Question exchange",
        allowedDependencies = {
            "web",
            "richtext",
            "illustration",
            "database",
            "access",
            "competence",
            "file",
            "job",
            "print",
            "question"
        })
package io.bihuan.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
