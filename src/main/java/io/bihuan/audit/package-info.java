/** Who did and who saw what: written once, chained, never changed; a later change of any entry is found. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"web", "database", "access", "print"})
package io.bihuan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
