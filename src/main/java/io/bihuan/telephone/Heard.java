package io.bihuan.telephone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an event of a call.
 *
 * @param fresh false when it was told before
 * @param state how far the call has come
 * @param conversation the conversation it has become, or null
 * @param knownExtension whether the extension concerned belongs to somebody
 */
public record Heard(
        boolean fresh, CallState state, @Nullable UUID conversation, boolean knownExtension) {}
