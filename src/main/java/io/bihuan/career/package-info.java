/**
 * How people come on: the ladder of H-02 with its conditions, who meets them now and what is missing, promotions that are
 * proposed by one and decided by another, and a development plan for everybody every year.
 */
@NullMarked
@ApplicationModule(
        displayName = "Career",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "audit",
            "people",
            "calendar",
            "standard",
            "job",
            "notice",
            "print",
            "competence",
            "points",
            "certification",
            "resit",
            "quality"
        })
package io.bihuan.career;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
