/**
 * Figures about figures: how hard a question was, how far examiners agree, whether a difference is one. Pure functions
 * without a database or a clock; each names where its formula comes from and is tested against published values. What
 * cannot be computed is null, never 0.
 */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {})
package io.bihuan.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
