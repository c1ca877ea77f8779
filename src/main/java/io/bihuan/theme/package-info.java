/**
 * What many people say, gathered by meaning: sentences that say the same stand together as a theme, with its size, the
 * sentence nearest to all of them, and its key words. A group smaller than the least that may be seen never stands alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Themes",
        allowedDependencies = {"knowledge", "web"})
package io.bihuan.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
