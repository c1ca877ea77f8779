package io.bihuan.standard;

import org.jspecify.annotations.Nullable;

/**
 * A figure that two versions give differently.
 *
 * @param figure which one, as its pack has it
 * @param before the value in the former version, or null where it had none
 * @param after the value in the latter, or null where it has none
 */
public record Difference(
        Figure figure, @Nullable String before, @Nullable String after) {}
