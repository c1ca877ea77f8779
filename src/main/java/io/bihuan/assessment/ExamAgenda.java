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
 * Exams as the calendar shows them: to a candidate with their own window, to those named to watch one, and to whoever set
 * it as long as nobody is named. One that is open for days stands on the day it opens and on the day by which it must be
 * sat.
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
                       mine.exam_id is not null as invited, mine.opens_at is not null or mine.closes_at is not null as own,
                       (select string_agg(staff_id::text, ',' order by named_at, staff_id)
                          from assessment.invigilator
                         where invigilator.exam_id = exam.id) as named
                  from assessment.exam
                  left join assessment.candidate as mine on :single and mine.exam_id = exam.id
                       and mine.staff_id = any(:people)
                 where (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                   %s)
            """;

    /** Those that these people are named to watch, or have set and named nobody for. */
    private static final String WATCHED = """
            (exam.id in (select exam_id from assessment.invigilator where staff_id = any(:people))
             or created_by = any(:people)
                and not exists (select from assessment.invigilator where invigilator.exam_id = exam.id))
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
            @Nullable String named,
            @Nullable Instant submittedAt) {

        /** Those named to watch it, or else whoever set it. */
        List<UUID> watchers() {
            return named == null
                    ? List.of(createdBy)
                    : Stream.of(named.split(",")).map(UUID::fromString).toList();
        }
    }

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
        return scope.ask(asked(scope, """
                        select window_of.*,
                               (select max(submitted_at)
                                  from assessment.sitting
                                 where window_of.invited
                                   and sitting.exam_id = window_of.id
                                   and sitting.staff_id = any(:people)) as submitted_at
                          from window_of
                         where (opens_at >= :from and opens_at < :until)
                            or (days and closes_at > :from and closes_at <= :until)
                        """), from, until).query(Line.class).list().stream()
                .flatMap(line -> entries(line, scope, ui))
                .filter(entry ->
                        !entry.startsAt().isBefore(from) && entry.startsAt().isBefore(until))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return scope.count(asked(scope, """
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
                        """), from, until, clock.getZone());
    }

    private JdbcClient.StatementSpec asked(AgendaScope scope, String question) {
        return jdbc.sql(WINDOWS.formatted(chosen(scope)) + question).param("single", scope.isOwn());
    }

    private static String chosen(AgendaScope scope) {
        return switch (scope.kind()) {
            // A window of somebody's own lies as a rule near that of the others, but need not.
            case OWN -> """
                 and (exam.id in (select exam_id from assessment.candidate where staff_id = any(:people))
                      or exam.opens_at < :until and exam.closes_at > :from and
                """ + WATCHED + ")";
            case TEAM -> """
                 and exam.opens_at < :until and exam.closes_at > :from
                 and (exam.id in (select exam_id from assessment.candidate where staff_id = any(:people))
                      or
                """ + WATCHED + ")";
            case INSTRUCTOR -> " and exam.opens_at < :until and exam.closes_at > :from and " + WATCHED;
            case ALL, ROOM -> " and exam.opens_at < :until and exam.closes_at > :from";
        };
    }

    private Stream<AgendaEntry> entries(Line line, AgendaScope scope, Ui ui) {
        var opens = entry(line, scope, "", AgendaTime.during(line.opensAt(), line.closesAt()), line.name(), ui);
        if (Duration.between(line.opensAt(), line.closesAt()).compareTo(ONE_SITTING) <= 0) {
            return Stream.of(opens);
        }
        return Stream.of(
                entry(
                        line,
                        scope,
                        "",
                        AgendaTime.at(line.opensAt()),
                        ui.text("assessment.agenda.opens", line.name()),
                        ui),
                entry(
                        line,
                        scope,
                        "-closes",
                        AgendaTime.by(line.closesAt(), clock.getZone()),
                        ui.text("assessment.agenda.closes", line.name()),
                        ui));
    }

    private AgendaEntry entry(Line line, AgendaScope scope, String part, AgendaTime time, String title, Ui ui) {
        return new AgendaEntry(
                "exam-" + line.id() + part + "@bihuan",
                AgendaKind.EXAM,
                title,
                time,
                line.watchers(),
                address(line, scope),
                state(line, ui));
    }

    private static String address(Line line, AgendaScope scope) {
        if (line.invited()) {
            return "/me/exams";
        }
        var watches = scope.isOwn()
                && line.named() != null
                && line.watchers().stream().anyMatch(scope.people()::contains);
        return "/exams/" + line.id() + (watches ? "/hall" : "");
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
