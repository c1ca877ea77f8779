package io.bihuan.assessment;

import io.bihuan.standard.Standards;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where everybody stands who sits an exam, in one statement however many there are. */
@Service
@Transactional(readOnly = true)
public class HallLists {

    /** Each candidate's latest sitting, with what is known of it from its answers, its traces and its page's pulse. */
    private static final String HALL = """
            with latest as (
                select distinct on (staff_id) *
                  from assessment.sitting
                 where exam_id = :exam
                 order by staff_id, turn desc
            ), answers as (
                select sitting_id, count(*) filter (where given <> '{}') as answered, max(saved_at) as last_saved_at
                  from assessment.answer
                 where sitting_id in (select id from latest)
                 group by sitting_id
            ), traces as (
                select sitting_id, count(*) filter (where kind = 'LEFT') as times_left,
                       count(*) filter (where kind = 'LEFT') > count(*) filter (where kind = 'RETURNED') as away,
                       count(*) filter (where kind in ('BLURRED', 'COPIED', 'PASTED', 'PRINTED', 'DEVICE', 'TAB')) as noticed
                  from assessment.trace
                 where sitting_id in (select id from latest)
                 group by sitting_id
            ), known as (
                select candidate.staff_id, latest.id as sitting_id, started_at, ends_at, submitted_at, submitted_how,
                       score, passed, coalesce(answered, 0) as answered, last_saved_at,
                       greatest(started_at, last_saved_at, pulse.at) as last_seen_at,
                       coalesce(times_left, 0) as times_left, coalesce(noticed, 0) as noticed,
                       coalesce(traces.away, false) as away, extra_minutes, turns, candidate.opens_at, candidate.closes_at,
                       ground
                  from assessment.candidate
                  left join latest on latest.staff_id = candidate.staff_id
                  left join answers on answers.sitting_id = latest.id
                  left join traces on traces.sitting_id = latest.id
                  left join assessment.pulse on pulse.sitting_id = latest.id
                 where candidate.exam_id = :exam
            ), hall as (
                select *,
                       case when sitting_id is null then 'NOT_BEGUN'
                            when submitted_at is not null then 'SUBMITTED'
                            when last_seen_at < cast(:lost as timestamptz) then 'LOST'
                            when away then 'AWAY'
                            when greatest(started_at, last_saved_at) < cast(:idle as timestamptz) then 'IDLE'
                            else 'ANSWERING' end as presence
                  from known
            )
            """;

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    HallLists(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /** Where a candidate stands. */
    public enum Presence {
        /** Nothing has been heard of their page for a while. */
        LOST,
        /** Their page is out of sight. */
        AWAY,
        /** Their page is there, and they have answered nothing for a while. */
        IDLE,
        ANSWERING,
        NOT_BEGUN,
        SUBMITTED
    }

    /** One candidate. */
    public record Seat(
            UUID staffId,
            Presence presence,
            @Nullable UUID sittingId,
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable Instant submittedAt,
            @Nullable Submission submittedHow,
            @Nullable BigDecimal score,
            @Nullable Boolean passed,
            int answered,
            @Nullable Instant lastSavedAt,
            @Nullable Instant lastSeenAt,
            int timesLeft,
            int noticed,
            int extraMinutes,
            int turns,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            String ground) {

        /** Whether they are at work. */
        public boolean atWork() {
            return sittingId != null && submittedAt == null;
        }
    }

    private record Count(Presence presence, int count) {}

    /** How many stand where; every presence is there, with 0 too. */
    public Map<Presence, Integer> counts(ExamId exam) {
        var counts = new EnumMap<Presence, Integer>(Presence.class);
        for (var presence : Presence.values()) {
            counts.put(presence, 0);
        }
        asked(HALL + "select presence, count(*) as count from hall group by presence", exam)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(count.presence(), count.count()));
        return counts;
    }

    /** The candidates of one presence or of all, those who need a look first. */
    public List<Seat> seats(ExamId exam, @Nullable Presence only, int offset, int limit) {
        return asked(HALL + """
                        select *
                          from hall
                         where cast(:only as text) is null or presence = :only
                         order by array_position(array['LOST', 'AWAY', 'IDLE', 'ANSWERING', 'NOT_BEGUN', 'SUBMITTED'], presence),
                                  times_left + noticed desc, started_at desc nulls last, staff_id
                        offset :offset limit :limit
                        """, exam)
                .param("only", only == null ? null : only.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(Seat.class)
                .list();
    }

    /** One candidate of an exam. */
    public Seat seat(ExamId exam, UUID staffId) {
        return asked(HALL + "select * from hall where staff_id = :staff", exam)
                .param("staff", staffId)
                .query(Seat.class)
                .optional()
                .orElseThrow(() -> new io.bihuan.web.NotFound("candidate " + staffId + " of exam " + exam));
    }

    /**
     * One thing that happened in a sitting.
     *
     * @param kind a {@link Trace}, or {@code ANSWERED}, or {@code TOLD}
     * @param minutes of an extension
     * @param seconds how long it lasted
     * @param note the number of the question, or what was said
     */
    public record Happening(
            Instant at,
            String kind,
            int minutes,
            int seconds,
            @Nullable UUID byId,
            String note) {}

    /** Everything that happened in a candidate's latest sitting, in its order. */
    public List<Happening> happenings(SittingId sitting, int limit) {
        return jdbc.sql("""
                        select at, kind, minutes, seconds, by_id, note
                          from (select at, kind, minutes, seconds, by_id, note, id as nth
                                  from assessment.trace
                                 where sitting_id = :sitting
                                union all
                                select arrived_at, 'ANSWERED', 0, 0, null, cast(item + 1 as text), null
                                  from assessment.answer_log
                                 where sitting_id = :sitting
                                union all
                                select message.at, 'TOLD', 0, 0, by_id, words, null
                                  from assessment.message
                                  join assessment.sitting on sitting.id = :sitting and sitting.exam_id = message.exam_id
                                 where (message.sitting_id is null or message.sitting_id = :sitting)
                                   and message.at >= started_at
                                   and message.at <= coalesce(submitted_at, message.at)) as happening
                         order by at, nth
                         limit :limit
                        """)
                .param("sitting", sitting.value())
                .param("limit", limit)
                .query(Happening.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, ExamId exam) {
        var now = clock.instant();
        var rules = standards.inForce(ExamStandard.class, now).rules();
        return jdbc.sql(statement)
                .param("exam", exam.value())
                .param("lost", Timestamp.from(now.minus(rules.lostAfter())))
                .param("idle", Timestamp.from(now.minus(rules.idleAfter())));
    }
}
