package io.bihuan.assessment;

import io.bihuan.access.Permission;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaSource;
import io.bihuan.agenda.AgendaState;
import io.bihuan.agenda.AgendaTime;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exams as the calendar shows them: to a candidate with their own window, to whoever set one as theirs to watch over. One
 * that is open for days stands on the day it opens and on the day by which it must be sat.
 */
@Component
class ExamAgenda implements AgendaSource {

    private static final Duration ONE_SITTING = Duration.ofHours(24);

    /** Exams that open, or close after days, within the time, with the candidate's own window where one asks. */
    private static final String WINDOWS = """
            with window_of as (
                select exam.id, exam.name, exam.resit_of is not null as resit, exam.created_by, exam.created_at,
                       coalesce(mine.opens_at, exam.opens_at) as opens_at,
                       coalesce(mine.closes_at, exam.closes_at) as closes_at,
                       coalesce(mine.closes_at, exam.closes_at) - coalesce(mine.opens_at, exam.opens_at)
                           > interval '24 hours' as days,
                       mine.exam_id is not null as invited, mine.opens_at is not null or mine.closes_at is not null as own
                  from assessment.exam
                  left join assessment.candidate as mine on :single and mine.exam_id = exam.id
                       and mine.staff_id = any(:people)
                 where (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                   %s)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExamAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            String name,
            boolean resit,
            UUID createdBy,
            Instant createdAt,
            Instant opensAt,
            Instant closesAt,
            boolean days,
            boolean invited,
            boolean own,
            @Nullable Instant submittedAt) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.EXAM;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.EXAM_MANAGE, Permission.PLAN_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        return asked(scope, """
                        select window_of.*,
                               (select max(submitted_at)
                                  from assessment.sitting
                                 where window_of.invited
                                   and sitting.exam_id = window_of.id
                                   and sitting.staff_id = any(:people)) as submitted_at
                          from window_of
                         where (opens_at >= :from and opens_at < :until)
                            or (days and closes_at > :from and closes_at <= :until)
                        """, from, until).query(Line.class).list().stream()
                .flatMap(line -> entries(line, ui))
                .filter(entry ->
                        !entry.startsAt().isBefore(from) && entry.startsAt().isBefore(until))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return asked(scope, """
                        select day, count(*) as entries
                          from (select (opens_at at time zone :zone)::date as day
                                  from window_of
                                 where opens_at >= :from
                                   and opens_at < :until
                                 union all
                                select ((closes_at - interval '1 second') at time zone :zone)::date
                                  from window_of
                                 where days
                                   and closes_at > :from
                                   and closes_at <= :until) as stood
                         group by day
                        """, from, until)
                .param("zone", clock.getZone().getId())
                .query(AgendaDay.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(AgendaScope scope, String question, Instant from, Instant until) {
        return scope.ask(jdbc.sql(WINDOWS.formatted(chosen(scope)) + question), from, until)
                .param("single", scope.isOwn());
    }

    private static String chosen(AgendaScope scope) {
        return switch (scope.kind()) {
            // A window of somebody's own lies as a rule near that of the others, but need not.
            case OWN -> """
                 and (created_by = any(:people) and exam.opens_at < :until and exam.closes_at > :from
                      or exam.id in (select exam_id from assessment.candidate where staff_id = any(:people)))
                """;
            case TEAM -> """
                 and exam.opens_at < :until and exam.closes_at > :from
                 and (created_by = any(:people)
                      or exam.id in (select exam_id from assessment.candidate where staff_id = any(:people)))
                """;
            case INSTRUCTOR -> " and exam.opens_at < :until and exam.closes_at > :from and created_by = any(:people)";
            case ALL, ROOM -> " and exam.opens_at < :until and exam.closes_at > :from";
        };
    }

    private Stream<AgendaEntry> entries(Line line, Ui ui) {
        var opens = entry(line, "", AgendaTime.during(line.opensAt(), line.closesAt()), line.name(), ui);
        if (Duration.between(line.opensAt(), line.closesAt()).compareTo(ONE_SITTING) <= 0) {
            return Stream.of(opens);
        }
        return Stream.of(
                entry(line, "", AgendaTime.at(line.opensAt()), ui.text("assessment.agenda.opens", line.name()), ui),
                entry(
                        line,
                        "-closes",
                        AgendaTime.by(line.closesAt(), clock.getZone()),
                        ui.text("assessment.agenda.closes", line.name()),
                        ui));
    }

    private AgendaEntry entry(Line line, String part, AgendaTime time, String title, Ui ui) {
        return new AgendaEntry(
                "exam-" + line.id() + part + "@bihuan",
                AgendaKind.EXAM,
                title,
                time,
                line.createdBy(),
                line.invited() ? "/me/exams" : "/exams/" + line.id(),
                state(line, ui));
    }

    private AgendaState state(Line line, Ui ui) {
        var now = clock.instant();
        var revision = line.own() ? 1 : 0;
        if (line.submittedAt() != null) {
            return new AgendaState(
                    ui.text("assessment.agenda.handed-in"), Tone.GOOD, false, revision, line.createdAt());
        }
        if (!now.isBefore(line.closesAt())) {
            return new AgendaState(
                    ui.text(line.invited() ? "assessment.agenda.missed" : "assessment.agenda.over"),
                    line.invited() ? Tone.BAD : Tone.NEUTRAL,
                    false,
                    revision,
                    line.createdAt());
        }
        if (!now.isBefore(line.opensAt())) {
            return new AgendaState(ui.text("assessment.agenda.open"), Tone.ACCENT, false, revision, line.createdAt());
        }
        return new AgendaState(
                line.resit() ? ui.text("assessment.agenda.resit") : "",
                Tone.NEUTRAL,
                false,
                revision,
                line.createdAt());
    }
}
