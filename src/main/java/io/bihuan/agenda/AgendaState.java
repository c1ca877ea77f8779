package io.bihuan.agenda;

import io.bihuan.web.Tone;
import java.time.Instant;

/**
 * How an entry stands.
 *
 * @param word a word on it, or ""
 * @param tone the tone of that word
 * @param cancelled whether it does not take place, or not for this person
 * @param revision how often it changed; a subscribed calendar takes the higher one
 * @param changedAt when it changed last
 */
public record AgendaState(String word, Tone tone, boolean cancelled, int revision, Instant changedAt) {

    /** Something that stands as it was made. */
    public static AgendaState of(String word, Tone tone, Instant madeAt) {
        return new AgendaState(word, tone, false, 0, madeAt);
    }
}
