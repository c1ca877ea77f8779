package io.bihuan.effect;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The points in time at which a training's effect is measured: when people are asked, and when service is read. */
@Component
class EffectAgenda implements AgendaSource {

    private static final String POINTS = """
            with stands as (
                select evaluation_id, moment, asks_at as at, reads_at > asks_at as asks, read_at
                  from effect.point
                 where asks_at >= :from
                   and asks_at < :until
                 union all
                select evaluation_id, moment, reads_at, false, read_at
                  from effect.point
                 where reads_at > asks_at
                   and reads_at >= :from
                   and reads_at < :until)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EffectAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            String name,
            UUID madeBy,
            Instant madeAt,
            Moment moment,
            Instant at,
            boolean asks,
            @Nullable Instant readAt) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.EFFECT;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.SURVEY_MANAGE);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        return scope.ask(jdbc.sql(POINTS + """
                        select id, name, made_by, made_at, moment, at, asks, read_at
                        """ + chosen(scope)), from, until).query(Line.class).list().stream()
                .map(line -> entry(line, ui))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var question = POINTS + AgendaDay.begins("at") + chosen(scope) + " group by 1";
        return scope.count(jdbc.sql(question), from, until, clock.getZone());
    }

    private static String chosen(AgendaScope scope) {
        return """
                  from stands
                  join effect.evaluation on evaluation.id = evaluation_id
                 where (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                """
                + switch (scope.kind()) {
                    case OWN, INSTRUCTOR -> " and made_by = any(:people)";
                    case TEAM ->
                        " and exists (select from effect.member where evaluation_id = evaluation.id and staff_id = any(:people))";
                    case ALL, ROOM -> "";
                };
    }

    private static AgendaEntry entry(Line line, Ui ui) {
        var read = !line.asks() && line.readAt() != null;
        return new AgendaEntry(
                "effect-" + line.id() + "-" + line.moment() + (line.asks() ? "-asks" : "") + "@bihuan",
                AgendaKind.EFFECT,
                ui.text(
                        line.asks() ? "effect.agenda.asks" : "effect.agenda",
                        line.name(),
                        ui.label("effect.moment", line.moment())),
                AgendaTime.at(line.at()),
                line.madeBy(),
                "/effects/" + line.id(),
                new AgendaState(
                        read ? ui.text("effect.agenda.read") : "",
                        read ? Tone.GOOD : Tone.NEUTRAL,
                        false,
                        read ? 1 : 0,
                        read ? Objects.requireNonNull(line.readAt()) : line.madeAt()));
    }
}
