/**
 * What the centre knows and how it says it: articles that are written, published, found and corrected; scripts by
 * scene; words better left unsaid, with what to say instead.
 */
@NullMarked
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"web", "access", "audit", "database", "file", "job", "notice", "people", "print"})
package io.bihuan.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
