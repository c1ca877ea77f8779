/** What people upload: its kind told by its content, its name random, its size bounded, its bytes given back as kept. */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"web", "access", "database", "job"})
package io.bihuan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
