package io.bihuan.agenda;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what each feed told, so that what was called off, moved or taken from somebody is said to their calendar,
 * whichever module it came from: what vanishes before it is over stays in the feed as cancelled for two months. A feed
 * that nothing happened to is read with one question and writes nothing.
 */
@Service
@Transactional
public class FeedMemory {

    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedMemory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody's feed tells now.
     *
     * @param entries what stands in their calendar
     * @param from since when; of what began before, nothing is remembered
     */
    public List<AgendaEntry> tell(UUID staffId, List<AgendaEntry> entries, Instant from) {
        var now = clock.instant();
        var former = of(staffId).stream().collect(Collectors.toMap(FedEntry::uid, Function.identity()));
        var told = new ArrayList<AgendaEntry>();
        var changed = new ArrayList<FedEntry>();
        for (var entry : entries) {
            var known = former.remove(entry.uid());
            var fed = known == null
                    ? FedEntry.of(entry, entry.state().revision(), entry.state().changedAt())
                    : known.now(entry, now);
            if (fed != known) {
                changed.add(fed);
            }
            told.add(fed.standing(entry));
        }
        var forgotten = new ArrayList<String>();
        for (var known : former.values()) {
            if (known.startsAt().isBefore(from) || isOver(known, now)) {
                forgotten.add(known.uid());
                continue;
            }
            var fed = known.gone(now);
            if (fed != known) {
                changed.add(fed);
            }
            told.add(fed.cancellation());
        }
        keep(staffId, changed);
        forget(staffId, forgotten);
        told.sort(Comparator.comparing(AgendaEntry::startsAt).thenComparing(AgendaEntry::uid));
        return told;
    }

    private static boolean isOver(FedEntry known, Instant now) {
        var gone = known.goneAt();
        return gone == null ? !known.endsAt().isAfter(now) : gone.isBefore(now.minus(KEPT));
    }

    private List<FedEntry> of(UUID staffId) {
        return jdbc.sql("""
                        select uid, kind, title, starts_at, ends_at, due, place, href, cancelled, revision, changed_at, gone_at
                          from agenda.fed
                         where staff_id = :staff
                        """).param("staff", staffId).query(FedEntry.class).list();
    }

    private void keep(UUID staffId, List<FedEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into agenda.fed
                               (staff_id, uid, kind, title, starts_at, ends_at, due, place, href, cancelled, revision, changed_at,
                                gone_at)
                        select :staff, fed.*
                          from unnest(cast(:uids as text[]), cast(:kinds as text[]), cast(:titles as text[]),
                                      cast(:starts as timestamptz[]), cast(:ends as timestamptz[]), cast(:dues as boolean[]),
                                      cast(:places as text[]), cast(:hrefs as text[]), cast(:cancelled as boolean[]),
                                      cast(:revisions as int[]), cast(:changed as timestamptz[]), cast(:gone as timestamptz[]))
                               as fed
                         where exists (select from agenda.feed where staff_id = :staff)
                            on conflict (staff_id, uid) do update
                           set kind = excluded.kind, title = excluded.title, starts_at = excluded.starts_at,
                               ends_at = excluded.ends_at, due = excluded.due, place = excluded.place, href = excluded.href,
                               cancelled = excluded.cancelled, revision = excluded.revision,
                               changed_at = excluded.changed_at, gone_at = excluded.gone_at
                        """)
                .param("staff", staffId)
                .param("uids", each(entries, FedEntry::uid).toArray(String[]::new))
                .param("kinds", each(entries, entry -> entry.kind().name()).toArray(String[]::new))
                .param("titles", each(entries, FedEntry::title).toArray(String[]::new))
                .param(
                        "starts",
                        each(entries, entry -> Timestamp.from(entry.startsAt())).toArray(Timestamp[]::new))
                .param(
                        "ends",
                        each(entries, entry -> Timestamp.from(entry.endsAt())).toArray(Timestamp[]::new))
                .param("dues", each(entries, FedEntry::due).toArray(Boolean[]::new))
                .param("places", each(entries, FedEntry::place).toArray(String[]::new))
                .param("hrefs", each(entries, FedEntry::href).toArray(String[]::new))
                .param("cancelled", each(entries, FedEntry::cancelled).toArray(Boolean[]::new))
                .param("revisions", each(entries, FedEntry::revision).toArray(Integer[]::new))
                .param(
                        "changed",
                        each(entries, entry -> Timestamp.from(entry.changedAt()))
                                .toArray(Timestamp[]::new))
                .param("gone", goneAt(entries))
                .update();
    }

    private static Timestamp[] goneAt(List<FedEntry> entries) {
        var gone = new Timestamp[entries.size()];
        for (var place = 0; place < gone.length; place++) {
            var at = entries.get(place).goneAt();
            gone[place] = at == null ? null : Timestamp.from(at);
        }
        return gone;
    }

    private static <T> Stream<T> each(List<FedEntry> entries, Function<FedEntry, T> value) {
        return entries.stream().map(value);
    }

    private void forget(UUID staffId, Collection<String> uids) {
        if (!uids.isEmpty()) {
            jdbc.sql("delete from agenda.fed where staff_id = :staff and uid = any(:uids)")
                    .param("staff", staffId)
                    .param("uids", uids.toArray(String[]::new))
                    .update();
        }
    }
}
