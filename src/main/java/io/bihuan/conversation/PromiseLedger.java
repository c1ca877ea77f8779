package io.bihuan.conversation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the promises of some time, counted in one pass over them. */
@Service
@Transactional(readOnly = true)
public class PromiseLedger {

    private final JdbcClient jdbc;

    PromiseLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The same promises three times.
     *
     * @param all all of them
     * @param byOwner by owner, whoever has most that is late first
     * @param byWeek by the week they were made in, the latest first
     */
    public record Counted(Tally all, List<OfOwner> byOwner, List<OfWeek> byWeek) {}

    /**
     * Promises, counted.
     *
     * @param keptInTime kept by their time
     * @param keptLate kept after it
     * @param owed still owed and in time
     * @param late still owed and past their time
     * @param satisfied of those kept, whose customers said they are satisfied
     * @param asked of those kept, whose customers were asked
     */
    public record Tally(long keptInTime, long keptLate, long owed, long late, long satisfied, long asked) {

        /** All of them. */
        public long made() {
            return keptInTime + keptLate + owed + late;
        }

        /** Those whose time went by before they were kept. */
        public long broken() {
            return keptLate + late;
        }
    }

    /** The promises of one owner. */
    public record OfOwner(UUID ownerId, Tally counted) {}

    /** The promises made in one week, which begins on this Monday. */
    public record OfWeek(LocalDate week, Tally counted) {}

    private record Row(@Nullable UUID owner, @Nullable LocalDate week, Tally counted) {}

    /**
     * The promises made since then by whom a branch now has, or had when they were kept; of every branch where none is
     * given.
     *
     * @param owners how many owners are told at most
     * @param zone where weeks begin on Monday
     */
    public Counted since(@Nullable UUID branch, Instant since, Instant now, ZoneId zone, int owners) {
        var rows = jdbc.sql("""
                        select owner_id, week,
                               count(*) filter (where kept_at <= due_at) as kept_in_time,
                               count(*) filter (where kept_at > due_at) as kept_late,
                               count(*) filter (where kept_at is null and due_at >= :now) as owed,
                               count(*) filter (where kept_at is null and due_at < :now) as late,
                               count(*) filter (where satisfied) as satisfied,
                               count(*) filter (where satisfied is not null) as asked
                          from (select owner_id, date_trunc('week', promised_at at time zone :zone)::date as week,
                                       due_at, kept_at, satisfied
                                  from conversation.follow_up
                                 where promised_at >= :since
                        """ + (branch == null ? "" : " and branch_id = :branch") + """
                               ) made
                         group by grouping sets ((), (owner_id), (week))
                        """)
                .param("branch", branch)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("zone", zone.getId())
                .query((row, number) -> new Row(
                        row.getObject("owner_id", UUID.class),
                        row.getObject("week", LocalDate.class),
                        new Tally(
                                row.getLong("kept_in_time"),
                                row.getLong("kept_late"),
                                row.getLong("owed"),
                                row.getLong("late"),
                                row.getLong("satisfied"),
                                row.getLong("asked"))))
                .list();
        return new Counted(
                rows.stream()
                        .filter(row -> row.owner() == null && row.week() == null)
                        .findFirst()
                        .orElseThrow()
                        .counted(),
                rows.stream()
                        .flatMap(row -> row.owner() == null
                                ? Stream.empty()
                                : Stream.of(new OfOwner(row.owner(), row.counted())))
                        .sorted(comparingLong((OfOwner of) -> of.counted().late())
                                .thenComparingLong(of -> of.counted().keptLate())
                                .reversed()
                                .thenComparing(OfOwner::ownerId))
                        .limit(owners)
                        .toList(),
                rows.stream()
                        .flatMap(row ->
                                row.week() == null ? Stream.empty() : Stream.of(new OfWeek(row.week(), row.counted())))
                        .sorted(comparing(OfWeek::week).reversed())
                        .toList());
    }
}
