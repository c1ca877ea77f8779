package io.bihuan.languagemodel.web;

import org.jspecify.annotations.Nullable;

/**
 * The language model as it is configured.
 *
 * @param tried what came of trying it, as a sentence; null before
 * @param answered whether it answered then
 */
public record ModelPage(
        boolean on,
        String where,
        String name,
        boolean keyed,
        String patience,
        @Nullable String tried,
        boolean answered) {}
