package io.bihuan.selfcheck;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.survey.Audiences;
import io.bihuan.survey.NewSurvey;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.StarterQuestionnaires;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.Surveys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens self-checks when their time has come. */
@Service
@Transactional
public class SelfCheckDesk {

    private static final String QUESTIONNAIRE = "e14-self-check";

    private final People people;
    private final Audiences audiences;
    private final StarterQuestionnaires questionnaires;
    private final SurveyDesk desk;
    private final Surveys surveys;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Clock clock;

    SelfCheckDesk(
            People people,
            Audiences audiences,
            StarterQuestionnaires questionnaires,
            SurveyDesk desk,
            Surveys surveys,
            Standards standards,
            Deadlines deadlines,
            Clock clock) {
        this.people = people;
        this.audiences = audiences;
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.surveys = surveys;
        this.standards = standards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Opens this period's self-check in every branch that has none yet, and says in how many; none on a day off alone. */
    public int openDue() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var every = standards
                .inForce(SelfCheckStandard.class, clock.instant())
                .rules()
                .selfCheckEvery();
        var period = Period.of(today, every);
        if (period.isDay() && !deadlines.isWorkday(today)) {
            return 0;
        }
        var serving = Stream.of(Role.AGENT, Role.TEAM_LEADER)
                .flatMap(role -> people.holding(role).stream())
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, _) -> one))
                .values();
        var branches = serving.stream().collect(Collectors.groupingBy(Person::branchId));
        var supervisors = people.holding(Role.SUPERVISOR);
        return (int) branches.entrySet().stream()
                .filter(branch -> open(branch.getKey(), branch.getValue(), supervisors, period))
                .count();
    }

    private boolean open(UUID branch, List<Person> serving, List<Person> supervisors, Period period) {
        var reference = "self-check/" + period.from() + "/" + branch;
        if (surveys.byReferences(Occasion.SELF_CHECK, List.of(reference)).containsKey(reference)) {
            return false;
        }
        var by = supervisors.stream()
                .filter(each -> each.branchId().equals(branch))
                .map(Person::id)
                .findFirst()
                .orElse(serving.getFirst().id());
        desk.open(
                new NewSurvey(
                        questionnaires.require(QUESTIONNAIRE, by).id(),
                        period.isDay()
                                ? period.from().toString()
                                : period.from() + " – " + period.until().minusDays(1),
                        Occasion.SELF_CHECK,
                        reference,
                        null,
                        branch,
                        false,
                        audiences.people(serving.stream().map(Person::id).toList()),
                        clock.instant(),
                        period.until().atStartOfDay(clock.getZone()).toInstant()),
                by);
        return true;
    }
}
