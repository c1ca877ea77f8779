package io.bihuan.satisfaction;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.survey.NewSurvey;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.Surveys;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each branch has a round a week, from Monday on; it takes answers for some days after its week. */
@Component
class Rounds {

    static final String QUESTIONNAIRE = "customer-service";

    private final StarterQuestionnaires questionnaires;
    private final Surveys surveys;
    private final SurveyDesk desk;
    private final People people;
    private final Standards standards;
    private final Clock clock;

    Rounds(
            StarterQuestionnaires questionnaires,
            Surveys surveys,
            SurveyDesk desk,
            People people,
            Standards standards,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.surveys = surveys;
        this.desk = desk;
        this.people = people;
        this.standards = standards;
        this.clock = clock;
    }

    /** The survey of this week in the branch of whoever served; opened by the first talk of the week. */
    UUID now(Person agent) {
        var monday = LocalDate.ofInstant(clock.instant(), clock.getZone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var reference = "customers/" + monday + "/" + agent.branchId();
        var there = surveys.byReferences(Occasion.CUSTOMERS, List.of(reference)).get(reference);
        return there == null ? open(monday, reference, agent) : there.id();
    }

    private UUID open(LocalDate monday, String reference, Person agent) {
        var rules =
                standards.inForce(SatisfactionStandard.class, clock.instant()).rules();
        var by = people.holding(Role.SUPERVISOR).stream()
                .filter(each -> each.branchId().equals(agent.branchId()))
                .map(Person::id)
                .findFirst()
                .orElse(agent.id());
        return desk.openToOutsiders(
                new NewSurvey(
                        questionnaires.require(QUESTIONNAIRE, by).id(),
                        monday.toString(),
                        Occasion.CUSTOMERS,
                        reference,
                        null,
                        agent.branchId(),
                        true,
                        List.of(),
                        monday.atStartOfDay(clock.getZone()).toInstant(),
                        monday.plusWeeks(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .plus(rules.answerWithin())),
                by);
    }
}
