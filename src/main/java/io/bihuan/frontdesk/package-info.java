/** The desk on site: numbers drawn and called, and what was asked and done at the counter, noted in half a minute. */
@NullMarked
@ApplicationModule(
        displayName = "Front desk",
        allowedDependencies = {"web", "access", "database", "print", "customer", "privacy", "conversation"})
package io.bihuan.frontdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
