/**
 * A language model of somebody else at an OpenAI-compatible address, where the operator has named one: asked for a few
 * words, given little time, left alone for a while when it does not answer. Off unless configured; nothing in the
 * product needs it. Whoever asks it sends no data of real customers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Language model",
        allowedDependencies = {"web", "access", "audit"})
package io.bihuan.languagemodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
