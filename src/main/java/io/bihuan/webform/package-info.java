/** Questions asked on a form of the web: acknowledged at once with a number, answered by mail or telephone in time (H-03). */
@NullMarked
@ApplicationModule(
        displayName = "Web form",
        allowedDependencies = {
            "web",
            "access",
            "database",
            "calendar",
            "customer",
            "conversation",
            "mail",
            "channel",
            "privacy"
        })
package io.bihuan.webform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
