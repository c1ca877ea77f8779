/**
 * Where the facts are kept: starts the embedded PostgreSQL or reaches an external one, and makes identifiers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package io.bihuan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
