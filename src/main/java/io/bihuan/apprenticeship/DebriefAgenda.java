package io.bihuan.apprenticeship;

import io.bihuan.access.Permission;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaSource;
import io.bihuan.agenda.AgendaState;
import io.bihuan.agenda.AgendaTime;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The talks of the days beside a mentor as the calendar shows them: the hour by which each is to be signed by both. */
@Component
class DebriefAgenda implements AgendaSource {

    private static final String WITHIN = """
              from apprenticeship.debrief d
              join apprenticeship.apprenticeship a on a.id = d.apprenticeship_id
             where d.due_at > :from
               and d.due_at <= :until
               and (:branch::uuid is null or a.branch_id is null or a.branch_id = :branch::uuid)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    DebriefAgenda(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            UUID traineeId,
            UUID mentorId,
            Instant dueAt,
            Instant pairedAt,
            @Nullable Instant signedAt,
            @Nullable Instant countersignedAt) {

        int signatures() {
            return (signedAt == null ? 0 : 1) + (countersignedAt == null ? 0 : 1);
        }

        Instant changedAt() {
            return Objects.requireNonNullElse(countersignedAt, Objects.requireNonNullElse(signedAt, pairedAt));
        }
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.DEBRIEF;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.APPRENTICESHIP_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        var lines = scope.ask(jdbc.sql("""
                        select d.id, a.trainee_id, d.mentor_id, d.due_at, a.paired_at, d.signed_at, d.countersigned_at
                        """ + WITHIN + chosen(scope)), from, until)
                .query(Line.class)
                .list();
        var known = people.byIds(lines.stream().map(Line::traineeId).collect(Collectors.toSet()));
        return lines.stream().map(line -> entry(line, known, ui)).toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var question = AgendaDay.due("d.due_at") + WITHIN + chosen(scope) + " group by 1";
        return scope.count(jdbc.sql(question), from, until, clock.getZone());
    }

    private static String chosen(AgendaScope scope) {
        return switch (scope.kind()) {
            case OWN, TEAM -> " and (d.mentor_id = any(:people) or a.trainee_id = any(:people))";
            case INSTRUCTOR -> " and d.mentor_id = any(:people)";
            case ALL, ROOM -> "";
        };
    }

    private AgendaEntry entry(Line line, Map<UUID, Person> known, Ui ui) {
        var trainee = known.get(line.traineeId());
        return new AgendaEntry(
                "debrief-" + line.id() + "@bihuan",
                AgendaKind.DEBRIEF,
                ui.text("apprenticeship.agenda", trainee == null ? "—" : trainee.name()),
                AgendaTime.by(line.dueAt(), clock.getZone()),
                line.mentorId(),
                "/debriefs/" + line.id(),
                state(line, ui));
    }

    private AgendaState state(Line line, Ui ui) {
        var late = clock.instant().isAfter(line.dueAt());
        var tone = switch (line.signatures()) {
            case 2 -> Tone.GOOD;
            case 1 -> late ? Tone.WARN : Tone.ACCENT;
            default -> late ? Tone.BAD : Tone.NEUTRAL;
        };
        var word = line.signatures() == 0 && !late ? "" : ui.text("apprenticeship.agenda." + line.signatures());
        return new AgendaState(word, tone, false, line.signatures(), line.changedAt());
    }
}
