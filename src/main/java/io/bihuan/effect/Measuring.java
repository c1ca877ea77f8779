package io.bihuan.effect;

import io.bihuan.insight.AgentFigures;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Audiences;
import io.bihuan.survey.NewSurvey;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.SurveyStandard;
import io.bihuan.survey.Tallies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the people of an evaluation, and reads the figures of everybody they are compared with. */
@Service
@Transactional
class Measuring {

    private final EvaluationRows rows;
    private final Readings readings;
    private final ScoreLedger scores;
    private final AgentFigures figures;
    private final People people;
    private final Audiences audiences;
    private final StarterQuestionnaires questionnaires;
    private final SurveyDesk surveys;
    private final Tallies tallies;
    private final Standards standards;
    private final Clock clock;

    Measuring(
            EvaluationRows rows,
            Readings readings,
            ScoreLedger scores,
            AgentFigures figures,
            People people,
            Audiences audiences,
            StarterQuestionnaires questionnaires,
            SurveyDesk surveys,
            Tallies tallies,
            Standards standards,
            Clock clock) {
        this.rows = rows;
        this.readings = readings;
        this.scores = scores;
        this.figures = figures;
        this.people = people;
        this.audiences = audiences;
        this.questionnaires = questionnaires;
        this.surveys = surveys;
        this.tallies = tallies;
        this.standards = standards;
        this.clock = clock;
    }

    /** Opens the survey of a point, anonymous; where its time was over before the evaluation began, nobody is asked. */
    void ask(UUID id, Moment moment) {
        var one = rows.find(id, null).getFirst();
        var point = one.point(moment);
        var open = Duration.ofDays(
                standards.of(SurveyStandard.class, one.standard()).windowDays());
        var audience = audiences.people(one.members());
        if (clock.instant().isAfter(point.asksAt().plus(open)) || audience.isEmpty()) {
            return;
        }
        var survey = surveys.open(
                new NewSurvey(
                        questionnaires
                                .require(moment.questionnaire(), one.madeBy())
                                .id(),
                        one.name(),
                        Occasion.PROGRAMME,
                        one.reference(moment),
                        null,
                        one.branchId(),
                        true,
                        audience,
                        clock.instant(),
                        clock.instant().plus(open)),
                one.madeBy());
        rows.asked(id, moment, survey.id());
    }

    /** Reads tests and live service of everybody of the branch, once: who was trained, and who was not. */
    void read(UUID id, Moment moment) {
        var one = rows.find(id, null).getFirst();
        var point = one.point(moment);
        if (point.readAt() != null) {
            return;
        }
        var rules = standards.of(EffectStandard.class, one.standard());
        var staff = (one.branchId() == null ? people.all() : people.inBranch(one.branchId()))
                .stream().map(Person::id).toList();
        var after = testsAfter(one, moment, rules);
        for (var indicator : List.of(Indicator.KNOWLEDGE, Indicator.SKILL)) {
            readings.keep(id, moment, indicator, scores.latest(staff, indicator, after, point.readsAt()));
        }
        var served = figures.between(point.readFrom(), point.readUntil()).stream()
                .filter(line -> line.conversations() >= rules.leastConversations())
                .collect(Collectors.toMap(AgentFigures.Line::agentId, Function.identity()));
        served.keySet().retainAll(staff);
        readings.keep(id, moment, Indicator.SERVICE, values(served, AgentFigures.Line::score));
        readings.keep(
                id, moment, Indicator.COMPLAINTS, values(served, line -> line.complaintsPer(rules.complaintsPer())));
        readings.keep(id, moment, Indicator.RESPONSE, values(served, AgentFigures.Line::firstSeconds));
        readings.keep(id, moment, Indicator.CUSTOMERS, said(point, staff));
        readings.keep(id, moment, Indicator.REVIEW, byPerson(tallies.reviewed(staff, after, point.readsAt()), staff));
        rows.read(id, moment, clock.instant());
    }

    /** What customers said, in rounds that closed while service was read, of those on whom enough of them spoke. */
    private Map<UUID, Double> said(Evaluation.Point point, List<UUID> staff) {
        return byPerson(
                tallies.favourable(
                        Occasion.CUSTOMERS,
                        Indicator.SATISFACTION.name(),
                        point.readFrom().atStartOfDay(clock.getZone()).toInstant(),
                        point.readUntil().atStartOfDay(clock.getZone()).toInstant()),
                staff);
    }

    private static Map<UUID, Double> byPerson(Map<String, Double> named, List<UUID> staff) {
        return staff.stream()
                .filter(each -> named.containsKey(each.toString()))
                .collect(Collectors.toMap(Function.identity(), each -> named.getOrDefault(each.toString(), 0.0)));
    }

    /** A test counts for the first point at which it can: no earlier one is taken twice. */
    private static Instant testsAfter(Evaluation one, Moment moment, EffectStandard rules) {
        return switch (moment) {
            case BEFORE -> one.point(Moment.BEFORE).asksAt().minus(Duration.ofDays(rules.testDays()));
            case DURING -> one.point(Moment.BEFORE).readsAt();
            case AFTER -> one.point(Moment.DURING).readsAt();
            case LATER -> one.point(Moment.AFTER).readsAt();
        };
    }

    private static Map<UUID, Double> values(
            Map<UUID, AgentFigures.Line> served, Function<AgentFigures.Line, @Nullable Double> figure) {
        var values = new HashMap<UUID, Double>();
        served.forEach((agent, line) -> {
            var value = figure.apply(line);
            if (value != null) {
                values.put(agent, value);
            }
        });
        return values;
    }
}
