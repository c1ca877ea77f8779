/** The invigilator's eyes and hands: who sits an exam and how they stand, live; a word, more time, an allowance, a stop. */
@NullMarked
@ApplicationModule(
        displayName = "Invigilation",
        allowedDependencies = {"web", "access", "people", "live", "calendar", "assessment"})
package io.bihuan.invigilation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
