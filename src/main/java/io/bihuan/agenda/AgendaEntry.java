package io.bihuan.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at a time, as calendars show it.
 *
 * @param uid its identity for good, so that a subscribed calendar changes the entry it has
 * @param kind what kind of thing it is
 * @param title what it is, in the reader's language
 * @param time when
 * @param place where, or ""
 * @param link where it is met online, or ""
 * @param who those who lead it
 * @param href its page
 * @param state how it stands
 */
public record AgendaEntry(
        String uid,
        AgendaKind kind,
        String title,
        AgendaTime time,
        String place,
        String link,
        List<UUID> who,
        String href,
        AgendaState state) {

    /** Something that has neither room nor link. */
    public AgendaEntry(
            String uid,
            AgendaKind kind,
            String title,
            AgendaTime time,
            @Nullable UUID who,
            String href,
            AgendaState state) {
        this(uid, kind, title, time, who == null ? List.of() : List.of(who), href, state);
    }

    /** Something that has neither room nor link, and that some people lead together. */
    public AgendaEntry(
            String uid,
            AgendaKind kind,
            String title,
            AgendaTime time,
            List<UUID> who,
            String href,
            AgendaState state) {
        this(uid, kind, title, time, "", "", who, href, state);
    }

    public AgendaEntry {
        who = List.copyOf(who);
    }

    /** The same thing, standing otherwise. */
    public AgendaEntry with(AgendaState otherwise) {
        return new AgendaEntry(uid, kind, title, time, place, link, who, href, otherwise);
    }

    /** When it begins, or is due. */
    public Instant startsAt() {
        return time.startsAt();
    }

    /** When it ends. */
    public Instant endsAt() {
        return time.endsAt();
    }

    /** Whether it does not take place, or not for this person. */
    public boolean cancelled() {
        return state.cancelled();
    }
}
