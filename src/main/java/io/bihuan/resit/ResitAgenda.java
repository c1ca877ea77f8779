package io.bihuan.resit;

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

/**
 * What follows a failed test as the calendar shows it: when the training on the weak points is, and by when the step
 * after it is due. The resit itself is an exam or a practical, and stands there.
 */
@Component
class ResitAgenda implements AgendaSource {

    private static final String DATES = """
            with stands as (
                select id, staff_id, branch_id, subject, state, opened_at, trainer_id, trained_at, training_at as at,
                       false as due
                  from resit.followup
                 where training_at >= :from
                   and training_at < :until
                 union all
                select id, staff_id, branch_id, subject, state, opened_at, null, null, due_at, true
                  from resit.followup
                 where closed_at is null
                   and due_at > :from
                   and due_at <= :until)
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    ResitAgenda(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            UUID staffId,
            String subject,
            FollowupState state,
            @Nullable UUID trainerId,
            @Nullable Instant trainedAt,
            Instant at,
            boolean due,
            int revision,
            Instant changedAt) {

        String kind() {
            return subject.split("/", 2)[0];
        }
    }

    @Override
    public AgendaKind kind() {
        return AgendaKind.RESIT;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.RESIT_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        var lines = scope.ask(jdbc.sql(DATES + """
                        select id, staff_id, subject, state, trainer_id, trained_at, at, due, told.revision,
                               coalesce(told.changed_at, opened_at) as changed_at
                          from stands
                          left join lateral (
                                select count(*) as revision, max(happening.at) as changed_at
                                  from resit.happening
                                 where followup_id = stands.id) as told on true
                        """ + chosen(scope)), from, until)
                .query(Line.class)
                .list();
        var known = people.byIds(lines.stream().map(Line::staffId).collect(Collectors.toSet()));
        return lines.stream().map(line -> entry(line, scope, known, ui)).toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var at = "(case when due then at - interval '1 second' else at end)";
        var question = DATES + AgendaDay.begins(at) + " from stands" + chosen(scope) + " group by 1";
        return scope.count(jdbc.sql(question), from, until, clock.getZone());
    }

    /** What people decide about somebody stands in the calendars of those who decide, not in the person's own. */
    private static String chosen(AgendaScope scope) {
        return " where (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)"
                + switch (scope.kind()) {
                    case OWN -> """
                         and (staff_id = any(:people) and not (due and state in ('PROPOSED', 'APPEALED'))
                              or trainer_id = any(:people))
                        """;
                    case TEAM -> " and (staff_id = any(:people) or trainer_id = any(:people))";
                    case INSTRUCTOR -> " and trainer_id = any(:people)";
                    case ALL, ROOM -> "";
                };
    }

    private AgendaEntry entry(Line line, AgendaScope scope, Map<UUID, Person> known, Ui ui) {
        var subject = ui.text("resit.subject." + line.kind());
        var person = known.get(line.staffId());
        var own = scope.isOwn() && scope.people().contains(line.staffId());
        var what = person == null || own ? subject : ui.text("resit.agenda.of", subject, person.name());
        return new AgendaEntry(
                "resit-" + line.id() + (line.due() ? "-term" : "-training") + "@bihuan",
                AgendaKind.RESIT,
                line.due()
                        ? ui.labelled(ui.label("resit.agenda", line.state()), what)
                        : ui.labelled(ui.text("resit.agenda.training"), what),
                line.due() ? AgendaTime.by(line.at(), clock.getZone()) : AgendaTime.at(line.at()),
                line.trainerId(),
                "/resits/" + line.id(),
                new AgendaState(word(line, ui), tone(line), false, line.revision(), line.changedAt()));
    }

    private String word(Line line, Ui ui) {
        if (line.due()) {
            return late(line) ? ui.text("resit.agenda.late") : "";
        }
        return line.trainedAt() == null ? "" : ui.text("resit.agenda.held");
    }

    private Tone tone(Line line) {
        if (line.due()) {
            return late(line) ? Tone.BAD : Tone.NEUTRAL;
        }
        return line.trainedAt() == null ? Tone.NEUTRAL : Tone.GOOD;
    }

    private boolean late(Line line) {
        return clock.instant().isAfter(line.at());
    }
}
