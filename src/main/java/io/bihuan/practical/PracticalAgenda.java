package io.bihuan.practical;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Practicals as the calendar shows them, to the candidate and to those who examine; the scene is not told beforehand. */
@Component
class PracticalAgenda implements AgendaSource {

    /** Each half has an index over the time of its own. */
    private static final String WITHIN = """
              from practical.assessment
             where held_at >= :from
               and held_at < :until
               and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    PracticalAgenda(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            UUID staffId,
            Instant heldAt,
            PracticalStatus status,
            Instant createdAt,
            @Nullable UUID examiner) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.PRACTICAL;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE, Permission.RESIT_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        var lines = scope.ask(jdbc.sql("""
                        select id, staff_id, held_at, status, created_at,
                               (select examiner_id
                                  from practical.seat
                                 where assessment_id = assessment.id
                                 order by place
                                 limit 1) as examiner
                        """ + WITHIN + chosen(scope)), from, until)
                .query(Line.class)
                .list();
        var known = people.byIds(lines.stream().map(Line::staffId).collect(Collectors.toSet()));
        return lines.stream().map(line -> entry(line, scope, known, ui)).toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var question = AgendaDay.begins("held_at") + WITHIN + chosen(scope) + " group by 1";
        return scope.count(jdbc.sql(question), from, until, clock.getZone());
    }

    private static String chosen(AgendaScope scope) {
        var examined = "id in (select assessment_id from practical.seat where examiner_id = any(:people))";
        return switch (scope.kind()) {
            case OWN, TEAM -> " and (staff_id = any(:people) or " + examined + ")";
            case INSTRUCTOR -> " and " + examined;
            case ALL, ROOM -> "";
        };
    }

    private AgendaEntry entry(Line line, AgendaScope scope, Map<UUID, Person> known, Ui ui) {
        var own = scope.isOwn() && scope.people().contains(line.staffId());
        var candidate = known.get(line.staffId());
        return new AgendaEntry(
                "practical-" + line.id() + "@bihuan",
                AgendaKind.PRACTICAL,
                own || candidate == null
                        ? ui.text("practical.agenda.own")
                        : ui.text("practical.agenda", candidate.name()),
                AgendaTime.at(line.heldAt()),
                line.examiner(),
                "/practicals/" + line.id(),
                AgendaState.of(
                        line.heldAt().isAfter(clock.instant()) ? "" : ui.label("practical.status", line.status()),
                        line.status() == PracticalStatus.THIRD_NEEDED ? Tone.WARN : Tone.NEUTRAL,
                        line.createdAt()));
    }
}
