package io.bihuan.survey;

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
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when surveys are to be answered. Only one's own calendar says whether one has, and never when. */
@Component
class SurveyAgenda implements AgendaSource {

    private static final String WITHIN = """
              from survey.survey s
             where s.closes_at > :from
               and s.closes_at <= :until
               and (:branch::uuid is null or s.branch_id is null or s.branch_id = :branch::uuid)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            String name,
            String about,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant closedAt,
            UUID madeBy,
            boolean invited,
            boolean answered) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.SURVEY;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.SURVEY_MANAGE);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        return scope
                .ask(asked("""
                        select s.id, s.about, s.opens_at, s.closes_at, s.closed_at, s.made_by,
                               (select case when :english then english else chinese end
                                  from survey.edition
                                 where edition.id = s.edition_id) as name,
                               mine.survey_id is not null as invited, coalesce(mine.answered, false) as answered
                        """ + WITHIN.replaceFirst("survey.survey s", """
                                survey.survey s
                                 left join survey.invitation mine on :single and mine.survey_id = s.id
                                      and mine.staff_id = any(:people)
                                """.strip()) + chosen(scope)), from, until)
                .param("english", ui.english())
                .param("single", scope.isOwn())
                .query(Line.class)
                .list()
                .stream()
                .map(line -> entry(line, ui))
                .toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var question = AgendaDay.due("s.closes_at") + WITHIN + chosen(scope) + " group by 1";
        return scope.count(asked(question), from, until, clock.getZone());
    }

    private JdbcClient.StatementSpec asked(String question) {
        return jdbc.sql(question).param("now", Timestamp.from(clock.instant()));
    }

    private static String chosen(AgendaScope scope) {
        var asked = "exists (select from survey.invitation i where i.survey_id = s.id and i.staff_id = any(:people))";
        return switch (scope.kind()) {
            case OWN -> " and (s.made_by = any(:people) or s.opens_at <= :now and " + asked + ")";
            case TEAM -> " and " + asked;
            case INSTRUCTOR -> " and s.made_by = any(:people)";
            case ALL, ROOM -> "";
        };
    }

    private AgendaEntry entry(Line line, Ui ui) {
        var name = line.about().isBlank() ? line.name() : line.name() + " · " + line.about();
        return new AgendaEntry(
                "survey-" + line.id() + "@bihuan",
                AgendaKind.SURVEY,
                name,
                AgendaTime.by(line.closesAt(), clock.getZone()),
                line.madeBy(),
                address(line, ui),
                state(line, ui));
    }

    /** The questions for whoever is still asked, the results for those who lead surveys, and nothing for the others. */
    private String address(Line line, Ui ui) {
        if (line.invited() && !line.answered() && !isOver(line)) {
            return "/surveys/" + line.id() + "/answer";
        }
        var viewer = ui.frame().viewer();
        return viewer != null && viewer.may(Permission.SURVEY_MANAGE) ? "/surveys/" + line.id() : "";
    }

    private boolean isOver(Line line) {
        return line.closedAt() != null || !clock.instant().isBefore(line.closesAt());
    }

    private AgendaState state(Line line, Ui ui) {
        var changed = Objects.requireNonNullElse(line.closedAt(), line.opensAt());
        if (line.answered()) {
            return AgendaState.of(ui.text("survey.agenda.answered"), Tone.GOOD, changed);
        }
        if (isOver(line)) {
            return AgendaState.of(ui.text("survey.agenda.over"), Tone.NEUTRAL, changed);
        }
        return AgendaState.of(line.invited() ? ui.text("survey.agenda.waits") : "", Tone.ACCENT, changed);
    }
}
