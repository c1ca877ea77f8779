/**
 * Words with formulas and pictures among them: {@code $…$} and {@code $$…$$} hold TeX, {@code ![words](picture:id)} a
 * picture. Read once, drawn alike on a screen, on paper and in a Word document.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rich text",
        allowedDependencies = {})
package io.bihuan.richtext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
