/** Which addresses outside the program it may call: whatever people type, nothing behind the house's own walls. */
@NullMarked
@ApplicationModule(
        displayName = "Reach",
        allowedDependencies = {})
package io.bihuan.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
