/** Paper and office files: any form as PDF to print, Excel to file, Word to edit, blank or filled. */
@NullMarked
@ApplicationModule(
        displayName = "Print",
        allowedDependencies = {"web", "richtext"})
package io.bihuan.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
