package io.bihuan.agenda;

import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at a time, as calendars show it.
 *
 * @param uid its identity for good, so that a subscribed calendar changes the entry it has
 * @param title what it is, in the reader's language
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param place where
 * @param link where it is met online, or ""
 * @param who who leads it, or null
 * @param href its page
 * @param state a word on its state, or ""
 * @param tone the tone of that word
 * @param cancelled whether it does not take place, or not for this person
 * @param revision how often it changed; a subscribed calendar takes the higher one
 * @param changedAt when it changed last
 */
public record AgendaEntry(
        String uid,
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        @Nullable UUID who,
        String href,
        String state,
        Tone tone,
        boolean cancelled,
        int revision,
        Instant changedAt) {}
