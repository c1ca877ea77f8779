package io.bihuan.roster;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published shifts in the calendar, one's own or a team's; everybody's at once would cover everything else. */
@Component
class RosterAgenda implements AgendaSource {

    private static final String WITHIN = """
              from roster.duty d
              join roster.kind k on k.id = d.told_kind_id
             where d.staff_id = any(:people)
               and d.day >= (:from::timestamptz at time zone :zone)::date
               and d.day <= (:until::timestamptz at time zone :zone)::date
               and (d.day + k.starts) at time zone :zone >= :from
               and (d.day + k.starts) at time zone :zone < :until
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RosterAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID staffId,
            LocalDate day,
            LocalTime starts,
            LocalTime ends,
            String name,
            String nameEn,
            int revision,
            Instant toldAt) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.SHIFT;
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        if (!byPeople(scope)) {
            return List.of();
        }
        return scope
                .ask(jdbc.sql("""
                                select d.staff_id, d.day, k.starts, k.ends, k.name, k.name_en, d.revision, d.told_at
                                """ + WITHIN), from, until)
                .param("zone", clock.getZone().getId())
                .query(Line.class)
                .list()
                .stream()
                .map(line -> entry(line, ui))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return byPeople(scope)
                ? scope.count(
                        jdbc.sql("select d.day as day, count(*) as entries" + WITHIN + " group by 1"),
                        from,
                        until,
                        clock.getZone())
                : List.of();
    }

    private static boolean byPeople(AgendaScope scope) {
        return scope.kind() == AgendaScope.Kind.OWN || scope.kind() == AgendaScope.Kind.TEAM;
    }

    private AgendaEntry entry(Line line, Ui ui) {
        var ends = line.ends().isAfter(line.starts()) ? line.day() : line.day().plusDays(1);
        return new AgendaEntry(
                "shift-" + line.staffId() + "-" + line.day() + "@bihuan",
                AgendaKind.SHIFT,
                ui.english() ? line.nameEn() : line.name(),
                AgendaTime.during(
                        line.day().atTime(line.starts()).atZone(clock.getZone()).toInstant(),
                        ends.atTime(line.ends()).atZone(clock.getZone()).toInstant()),
                line.staffId(),
                "/me/roster?from=" + line.day(),
                new AgendaState("", Tone.NEUTRAL, false, line.revision(), line.toldAt()));
    }
}
