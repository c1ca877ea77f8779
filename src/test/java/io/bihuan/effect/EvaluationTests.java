package io.bihuan.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Answering;
import io.bihuan.survey.Question;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.Surveys;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The 72-hour programme of N, followed through its four points on a moved clock. */
@SpringBootTest
@AutoConfigureMockMvc
class EvaluationTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final int TRAINED = 6;
    private static final int OTHERS = 5;

    @Autowired
    StarterProgrammes starter;

    @Autowired
    Programmes programmes;

    @Autowired
    EnrolmentDesk enrolling;

    @Autowired
    EffectDesk desk;

    @Autowired
    Effects effects;

    @Autowired
    PointClock timer;

    @Autowired
    ScoreLedger scores;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyDesk surveying;

    @Autowired
    AnswerDesk answers;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EffectAgenda agenda;

    @Autowired
    UiFactory uis;

    private final List<UUID> trained = new ArrayList<>();
    private final List<UUID> others = new ArrayList<>();
    private SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID programme = Ids.next();

    @BeforeEach
    void six_who_are_trained_and_five_who_are_not() {
        starter.load(Ids.next());
        programme = programmes.look("n").orElseThrow().id();
        assertThat(programmes.require(programme).hours()).isEqualByComparingTo(BigDecimal.valueOf(72));
        var id = Ids.next();
        var branch = organisation.branch("分中心 " + id, id);
        li = new SignedIn(id, id, "li-" + id, "李慧敏", Set.of(Role.SUPERVISOR), branch);
        var department = organisation.department(branch, "客服部", id);
        var one = organisation.team(department, "一组", id);
        var two = organisation.team(department, "二组", id);
        IntStream.range(0, TRAINED).forEach(_ -> trained.add(somebody(one)));
        IntStream.range(0, OTHERS).forEach(_ -> others.add(somebody(two)));
    }

    private UUID somebody(UUID team) {
        var number = "E" + Ids.next().toString().substring(20);
        return people.hire(
                new NewStaff(number, "周可", team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), li.staffId());
    }

    private Instant day(LocalDate day) {
        return day.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    private Evaluation begun() {
        clock.at(day(FIRST.minusDays(20)), () -> enrolling.enrol(programme, trained, FIRST, li));
        var begun = clock.at(day(FIRST.minusDays(19)), () -> desk.begin(programme, FIRST, li));
        assertThat(begun).isInstanceOf(Evaluating.Begun.class);
        return effects.latest(li.branchId()).getFirst();
    }

    /** Service of one agent on a day, as it is counted from conversations. */
    private void served(UUID agent, LocalDate day, int conversations, double score) {
        jdbc.sql("""
                        insert into insight.service_day (day, agent_id, conversations, answered, first_in_time, replies,
                               reply_millis, inspected, score_sum, first_millis)
                        values (:day, :agent, :many, :many, :many, :many, 9000, :many, :sum, :many * 1000 * (110 - :score))
                        """)
                .param("day", Date.valueOf(day))
                .param("agent", agent)
                .param("many", conversations)
                .param("sum", score * conversations)
                .param("score", score)
                .update();
    }

    private void everybodyServes(LocalDate day, double trainedScore, double othersScore) {
        IntStream.range(0, TRAINED).forEach(at -> served(trained.get(at), day, 20, trainedScore + at % 3));
        IntStream.range(0, OTHERS).forEach(at -> served(others.get(at), day, 20, othersScore + at % 2));
    }

    private void fire(Evaluation one, Moment moment, PointClock.Deed deed) {
        var point = one.point(moment);
        var at = deed == PointClock.Deed.ASK ? point.asksAt() : point.readsAt();
        clock.at(at, () -> {
            timer.fire(deed.key(one.id(), moment), at);
            return true;
        });
    }

    /** Everybody answers the survey of a point, and it closes. */
    private void everybodyAnswers(Evaluation one, Moment moment, int step) {
        var at = one.point(moment).asksAt().plus(Duration.ofDays(2));
        for (var place = 0; place < trained.size(); place++) {
            var who = trained.get(place);
            var survey = clock.at(at, () -> surveys.waitingFor(who)).getFirst();
            var sent = new HashMap<String, List<String>>();
            var given = Integer.toString(step - place % 2);
            for (var question : survey.questionnaire().questions()) {
                if (question.kind() == Question.Kind.SCALE) {
                    sent.put(question.code(), List.of(given));
                } else if (question.kind() != Question.Kind.TEXT) {
                    sent.put(
                            question.code(),
                            List.of(question.choices().getFirst().code()));
                }
            }
            assertThat(clock.at(at, () -> answers.answer(survey.id(), who, sent)))
                    .isEqualTo(new Answering.Taken());
            if (place == trained.size() - 1) {
                clock.at(at, () -> surveying.close(survey.id(), li.staffId()));
            }
        }
    }

    private Comparison compared(Effects.Picture picture, Indicator indicator, Level level) {
        return picture.comparisons().stream()
                .filter(each -> each.indicator() == indicator && each.level() == level)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void its_points_are_in_the_calendar_of_whoever_follows_it_and_of_the_branch() {
        var evaluation = begun();
        var from = day(FIRST.minusDays(60));
        var until = day(FIRST.plusYears(1));

        var entries = agenda.entries(AgendaScope.own(li.staffId()), from, until, uis.plain(Locale.SIMPLIFIED_CHINESE));
        assertThat(entries)
                .extracting(entry -> entry.uid().replace(evaluation.id().toString(), "e"))
                .contains("effect-e-BEFORE@bihuan", "effect-e-AFTER-asks@bihuan", "effect-e-AFTER@bihuan");
        var branch = new AgendaScope(AgendaScope.Kind.ALL, Set.of(), "", li.branchId(), Set.of());
        assertThat(agenda.days(branch, from, until).stream()
                        .mapToInt(AgendaDay::entries)
                        .sum())
                .isEqualTo(entries.size());
        assertThat(agenda.days(AgendaScope.own(trained.getFirst()), from, until))
                .isEmpty();
    }

    @Test
    void the_four_points_are_taken_by_themselves_and_the_training_is_shown_to_have_worked() {
        var one = begun();
        assertThat(one.endsOn()).isEqualTo("2027-03-26");
        assertThat(clock.at(day(FIRST), () -> desk.begin(programme, FIRST, li))).isEqualTo(new Evaluating.Already());

        everybodyServes(FIRST.minusDays(10), 70, 71);
        for (var who : trained) {
            scores.keep(Ids.next(), who, Indicator.KNOWLEDGE, 60 + trained.indexOf(who), 1, day(FIRST.minusDays(30)));
        }
        fire(one, Moment.BEFORE, PointClock.Deed.ASK);
        everybodyAnswers(one, Moment.BEFORE, 3);
        fire(one, Moment.BEFORE, PointClock.Deed.READ);
        fire(one, Moment.DURING, PointClock.Deed.ASK);
        fire(one, Moment.DURING, PointClock.Deed.READ);
        for (var who : trained) {
            var at = trained.indexOf(who);
            scores.keep(Ids.next(), who, Indicator.KNOWLEDGE, 84 + at % 3, 1, day(one.endsOn()));
        }
        fire(one, Moment.AFTER, PointClock.Deed.ASK);
        everybodyAnswers(one, Moment.AFTER, 5);
        everybodyServes(one.endsOn().plusDays(9), 86, 72);
        // A change of its own in each, so that it has an interval.
        served(trained.getFirst(), one.endsOn().plusDays(10), 20, 80);
        served(others.getFirst(), one.endsOn().plusDays(10), 20, 75);
        fire(one, Moment.AFTER, PointClock.Deed.READ);

        var picture = effects.picture(one.id(), null, li.branchId());
        assertThat(picture.upTo()).isEqualTo(Moment.AFTER);
        assertThat(picture.surveys()).containsOnlyKeys(Moment.BEFORE, Moment.DURING, Moment.AFTER);
        var knowledge = compared(picture, Indicator.KNOWLEDGE, Level.PERSON);
        assertThat(knowledge.before().mean()).isCloseTo(62.5, within(0.001));
        assertThat(knowledge.after().mean()).isCloseTo(85, within(0.001));
        assertThat(knowledge.verdict()).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(knowledge.othersRefused()).isEqualTo(Comparison.Refusal.FEW_OTHERS);

        var response = compared(picture, Indicator.RESPONSE, Level.PERSON);
        assertThat(response.verdict()).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(response.before().mean()).isCloseTo(39, within(0.001));

        var service = compared(picture, Indicator.SERVICE, Level.PERSON);
        assertThat(service.verdict()).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(service.size().low()).isPositive();
        // The trained rose by about 15, the others by about 1.
        assertThat(service.versusOthers().value()).isBetween(13.0, 16.0);
        assertThat(service.versusOthers().excludesZero()).isTrue();
        assertThat(compared(picture, Indicator.SERVICE, Level.ORGANISATION)
                        .before()
                        .size())
                .isEqualTo(TRAINED + OTHERS);
        var content = compared(picture, Indicator.SATISFACTION, Level.PERSON);
        assertThat(content.verdict()).isEqualTo(Comparison.Verdict.BETTER);
        assertThat(compared(picture, Indicator.COMPLAINTS, Level.PERSON).refusal())
                .isEqualTo(Comparison.Refusal.NO_VARIATION);
        assertThat(compared(picture, Indicator.SKILL, Level.PERSON).refusal()).isEqualTo(Comparison.Refusal.FEW_PEOPLE);

        everybodyServes(one.endsOn().plusMonths(6).minusDays(3), 80, 73);
        served(trained.getFirst(), one.endsOn().plusMonths(6).minusDays(2), 20, 70);
        fire(one, Moment.LATER, PointClock.Deed.ASK);
        everybodyAnswers(one, Moment.LATER, 4);
        fire(one, Moment.LATER, PointClock.Deed.READ);
        var half = effects.picture(one.id(), null, li.branchId());
        assertThat(half.upTo()).isEqualTo(Moment.LATER);
        assertThat(half.evaluation().points()).noneMatch(point -> point.readAt() == null);
        assertThat(compared(half, Indicator.SERVICE, Level.PERSON).after().mean())
                .isLessThan(82);

        var me = Signed.as(li);
        assertThat(mvc.get().uri("/effects").with(me)).hasStatusOk().bodyText().contains("2025 服务规范培训", "四个时点都已测");
        assertThat(mvc.get().uri("/effects/" + one.id() + "?upTo=AFTER").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("训后对比训前", "变好", "未参训同事两次都有数据的不足 5 人");
        assertThat(mvc.get().uri("/effects/" + one.id() + "?lang=en").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("Six months after against before");
        for (var format : List.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/effects/" + one.id() + "/sheet?format=" + format)
                            .with(me))
                    .hasStatusOk();
        }
    }

    @Test
    void few_people_are_measured_but_nothing_is_concluded_from_them() {
        trained.subList(3, TRAINED).clear();
        var one = begun();
        everybodyServesFew(FIRST.minusDays(10), 70);
        fire(one, Moment.BEFORE, PointClock.Deed.READ);
        everybodyServesFew(one.endsOn().plusDays(9), 90);
        fire(one, Moment.AFTER, PointClock.Deed.READ);
        var service = compared(effects.picture(one.id(), null, li.branchId()), Indicator.SERVICE, Level.PERSON);
        assertThat(service.refusal()).isEqualTo(Comparison.Refusal.FEW_PEOPLE);
        assertThat(service.size()).isNull();
        assertThat(service.after().size()).isEqualTo(3);
    }

    private void everybodyServesFew(LocalDate day, double score) {
        trained.forEach(who -> served(who, day, 12, score + trained.indexOf(who)));
    }

    @Test
    void whoever_hardly_served_has_no_figure_of_service() {
        var one = begun();
        trained.forEach(who -> served(who, FIRST.minusDays(5), 2, 70));
        fire(one, Moment.BEFORE, PointClock.Deed.READ);
        assertThat(effects.picture(one.id(), null, li.branchId()).means()).isEmpty();
    }

    @Test
    void a_point_that_was_over_before_following_began_asks_nobody_but_reads_service_all_the_same() {
        clock.at(day(FIRST.minusDays(20)), () -> enrolling.enrol(programme, trained, FIRST, li));
        clock.at(day(FIRST.plusDays(20)), () -> desk.begin(programme, FIRST, li));
        var one = effects.latest(li.branchId()).getFirst();
        trained.forEach(who -> served(who, FIRST.minusDays(5), 20, 70));
        var late = day(FIRST.plusDays(20));
        clock.at(late, () -> {
            timer.fire(
                    PointClock.Deed.ASK.key(one.id(), Moment.BEFORE),
                    one.point(Moment.BEFORE).asksAt());
            timer.fire(
                    PointClock.Deed.READ.key(one.id(), Moment.BEFORE),
                    one.point(Moment.BEFORE).readsAt());
            return true;
        });
        var picture = effects.picture(one.id(), null, li.branchId());
        assertThat(picture.surveys()).isEmpty();
        assertThat(picture.means()).isNotEmpty();
    }
}
