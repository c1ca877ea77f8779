package io.bihuan.agenda;

import io.bihuan.web.Tone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a feed told it last.
 *
 * @param revision the revision that its subscribers know
 * @param goneAt since when it stands in the calendar no more, or null while it does
 */
record FedEntry(
        String uid,
        AgendaKind kind,
        String title,
        Instant startsAt,
        Instant endsAt,
        boolean due,
        String place,
        String href,
        boolean cancelled,
        int revision,
        Instant changedAt,
        @Nullable Instant goneAt) {

    static FedEntry of(AgendaEntry entry, int revision, Instant changedAt) {
        return new FedEntry(
                entry.uid(),
                entry.kind(),
                entry.title(),
                kept(entry.startsAt()),
                kept(entry.endsAt()),
                entry.time().due(),
                entry.place(),
                entry.href(),
                entry.cancelled(),
                revision,
                kept(changedAt),
                null);
    }

    /** The entry as it stands now: with a higher revision where its time, its place or its standing changed. */
    FedEntry now(AgendaEntry entry, Instant now) {
        var same = goneAt == null
                && startsAt.equals(kept(entry.startsAt()))
                && endsAt.equals(kept(entry.endsAt()))
                && due == entry.time().due()
                && place.equals(entry.place())
                && cancelled == entry.cancelled();
        var known = same ? revision : revision + 1;
        return same && entry.state().revision() <= known
                ? this
                : of(
                        entry,
                        Math.max(known, entry.state().revision()),
                        same ? entry.state().changedAt() : now);
    }

    /** The entry once it stands in the calendar no more. */
    FedEntry gone(Instant now) {
        return goneAt != null
                ? this
                : new FedEntry(
                        uid, kind, title, startsAt, endsAt, due, place, href, true, revision + 1, kept(now), kept(now));
    }

    /** What the feed writes of it while it stands: the entry, with the revision its subscribers know. */
    AgendaEntry standing(AgendaEntry entry) {
        var state = entry.state();
        var changed = state.changedAt().isAfter(changedAt) ? state.changedAt() : changedAt;
        return entry.with(new AgendaState(state.word(), state.tone(), state.cancelled(), revision, changed));
    }

    /** What the feed writes of it once it is gone. */
    AgendaEntry cancellation() {
        return new AgendaEntry(
                uid,
                kind,
                title,
                new AgendaTime(startsAt, endsAt, due),
                place,
                "",
                List.of(),
                href,
                new AgendaState("", Tone.NEUTRAL, true, revision, changedAt));
    }

    /** As the database keeps it. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
