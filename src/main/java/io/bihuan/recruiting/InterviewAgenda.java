package io.bihuan.recruiting;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interviews as the calendar shows them: by the applicant's number, for calendars outside keep what is erased here. */
@Component
class InterviewAgenda implements AgendaSource {

    private static final String WITHIN = """
              from recruiting.interview i
              join recruiting.applicant a on a.id = i.applicant_id
             where i.starts_at >= :from
               and i.starts_at < :until
               and (:branch::uuid is null or a.branch_id = :branch::uuid)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InterviewAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            UUID applicantId,
            String number,
            String post,
            Instant startsAt,
            int minutes,
            String place,
            UUID interviewerId,
            Instant arrangedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant notedAt) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.INTERVIEW;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.APPLICANT_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        return scope.ask(jdbc.sql("""
                                select i.id, i.applicant_id, a.number, a.post, i.starts_at, i.minutes, i.place,
                                       i.interviewer_id, i.arranged_at, i.cancelled_at, i.noted_at
                                """ + WITHIN + chosen(scope)), from, until).query(Line.class).list().stream()
                .map(line -> entry(line, ui))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return scope.ask(
                        jdbc.sql("select (i.starts_at at time zone :zone)::date as day, count(*) as entries" + WITHIN
                                + " and i.cancelled_at is null" + chosen(scope) + " group by 1"),
                        from,
                        until)
                .param("zone", clock.getZone().getId())
                .query(AgendaDay.class)
                .list();
    }

    private static String chosen(AgendaScope scope) {
        return switch (scope.kind()) {
            case OWN, TEAM, INSTRUCTOR -> " and i.interviewer_id = any(:people)";
            case ROOM -> " and i.place = :place";
            case ALL -> "";
        };
    }

    private static AgendaEntry entry(Line line, Ui ui) {
        var cancelled = line.cancelledAt() != null;
        var changed = Objects.requireNonNullElse(line.cancelledAt(), line.arrangedAt());
        return new AgendaEntry(
                "interview-" + line.id() + "@bihuan",
                AgendaKind.INTERVIEW,
                ui.text("recruiting.agenda", line.number(), line.post()),
                AgendaTime.during(line.startsAt(), line.startsAt().plus(Duration.ofMinutes(line.minutes()))),
                line.place(),
                "",
                List.of(line.interviewerId()),
                "/applicants/" + line.applicantId(),
                new AgendaState(
                        cancelled
                                ? ui.text("recruiting.interview.called-off")
                                : line.notedAt() == null ? "" : ui.text("recruiting.interview.held"),
                        Tone.NEUTRAL,
                        cancelled,
                        cancelled ? 1 : 0,
                        changed));
    }
}
