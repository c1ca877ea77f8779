package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.DebriefDesk;
import io.bihuan.apprenticeship.DebriefEntry;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.NewPairing;
import io.bihuan.apprenticeship.Newcomers;
import io.bihuan.apprenticeship.Pairing;
import io.bihuan.apprenticeship.Recommending;
import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.OwnExams;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.Starting;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.MovableClock;
import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.Certificates;
import io.bihuan.certification.Gate;
import io.bihuan.certification.Pass;
import io.bihuan.database.Ids;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.people.NewStaff;
import io.bihuan.people.PeopleDesk;
import io.bihuan.points.PointsLedger;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.Rating;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.question.Adding;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupLists;
import io.bihuan.resit.FollowupState;
import io.bihuan.resit.Remedy;
import io.bihuan.resit.RemedyDesk;
import io.bihuan.resit.ResitStandard;
import io.bihuan.staffing.ChecklistDesk;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.Ticking;
import io.bihuan.standard.Area;
import io.bihuan.standard.Proposal;
import io.bihuan.standard.StandardDesk;
import io.bihuan.standard.Standards;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;

/** Newcomers from their first day to the certificate, or down the ladder, through the product's own verbs. */
@SpringBootTest(properties = "bihuan.test.database=newcomers")
@DirtiesContext
class NewcomersTests {

    private static final int QUESTIONS = 5;
    private static final DebriefEntry TALK = new DebriefEntry(30, "会先问清楚", "复述漏了时间", "复述再查", List.of());

    @Autowired
    Newcomers newcomers;

    @Autowired
    PeopleDesk people;

    @Autowired
    ApprenticeshipDesk apprenticeships;

    @Autowired
    DebriefDesk debriefs;

    @Autowired
    DebriefLists days;

    @Autowired
    QuestionDesk questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    OwnExams ownExams;

    @Autowired
    SittingDesk sittings;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    Scenarios scenarios;

    @Autowired
    StarterScenarios starter;

    @Autowired
    ChecklistLists checklists;

    @Autowired
    ChecklistDesk checklistDesk;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateLists certificateLists;

    @Autowired
    FollowupLists followups;

    @Autowired
    RemedyDesk remedies;

    @Autowired
    PointsLedger points;

    @Autowired
    Standards standards;

    @Autowired
    StandardDesk standardDesk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final JsonMapper json = JsonMapper.builder().build();
    private UUID supervisor = Ids.next();
    private UUID team = supervisor;
    private UUID mentor = supervisor;
    private UUID newcomer = supervisor;
    private LocalDate first = LocalDate.EPOCH;

    @BeforeEach
    void somebody_arrives() {
        var branch = newcomers.branch();
        team = newcomers.team(branch);
        supervisor = newcomers.somebody(team, "李慧敏", "主管级", Role.SUPERVISOR);
        mentor = newcomers.somebody(team, "陈予安", "高级", Role.MENTOR);
        first = deadlines.workdaysAfter(LocalDate.now(clock), 2);
        newcomers.certify(mentor, at(0, 0).minus(Duration.ofDays(60)), at(90, 0));
        newcomer = people.hire(
                new NewStaff("J" + Ids.next().toString().substring(20), "周可", team, "客服专员", "见习", first, null),
                supervisor);
        people.openAccount(newcomer, "login-" + newcomer, "four calm words here", Set.of(Role.TRAINEE), supervisor);
        entryIsChecked(new SignedIn(supervisor, supervisor, "li", "李慧敏", Set.of(Role.SUPERVISOR), branch));
    }

    private void entryIsChecked(SignedIn by) {
        await().until(() -> !checklists.of(newcomer).isEmpty());
        var entry = checklists.of(newcomer).stream()
                .filter(each -> each.kind() == ChecklistKind.ENTRY)
                .findFirst()
                .orElseThrow();
        checklistDesk.tick(entry.id(), "background", null, "", by);
        checklistDesk.tick(entry.id(), "contract", null, "", by);
        assertThat(checklistDesk.tick(entry.id(), "anti-fraud", 90, "", by)).isEqualTo(new Ticking.AllDone());
    }

    private Instant at(int workday, int hour) {
        var day = workday == 0 ? first : deadlines.workdaysAfter(first, workday);
        return day.atTime(LocalTime.of(hour, 0)).atZone(deadlines.zone()).toInstant();
    }

    private <T> T on(int workday, int hour, Supplier<T> deed) {
        return clock.at(at(workday, hour), deed);
    }

    private void under(char pack) {
        var inForce = standards.inForce(ResitStandard.class, clock.instant());
        var by = new SignedIn(supervisor, supervisor, "li", "李慧敏", Set.of(Role.DIRECTOR), null);
        standardDesk.putInForce(new Proposal(Area.ASSESSMENT, inForce.version(), pack, Map.of()), null, "换规程", by);
    }

    private UUID paper() {
        var chosen = new ArrayList<PaperPlan.Chosen>();
        for (var i = 0; i < QUESTIONS; i++) {
            var content = new Content.Single(
                    "第 " + i + " 题，编号 " + Ids.next(),
                    List.of(Choice.of("对", true), Choice.of("错", false), Choice.of("都不对", false)),
                    "因为第一个对。");
            var added =
                    questions.add(new QuestionDraft(content, "empathy", 2, "自编", QuestionStatus.ACTIVE), supervisor);
            chosen.add(new PaperPlan.Chosen(((Adding.Added) added).id(), new BigDecimal("20")));
        }
        return ((PaperMaking.Made) papers.make("上岗卷", new PaperPlan.Fixed(chosen), supervisor)).paperId();
    }

    private ExamId exam(int workday) {
        var paper = paper();
        var exam = new NewExam(
                "上岗理论考核",
                paper,
                at(workday, 9),
                at(workday, 11),
                60,
                DutyScope.ONLINE,
                Reveal.AT_ONCE,
                null,
                null,
                List.of(newcomer));
        return ((Scheduling.Scheduled) on(workday - 1, 9, () -> exams.schedule(exam, supervisor))).id();
    }

    private void sits(ExamId exam, int workday, int hour, int right) {
        on(workday, hour, () -> {
            var sitting = ((Starting.Started) sittings.start(exam, newcomer, "甲机")).id();
            var items = json.readTree(jdbc.sql("select items from assessment.sitting where id = :id")
                    .param("id", sitting.value())
                    .query(String.class)
                    .single());
            for (var item = 0; item < QUESTIONS; item++) {
                var order = new ArrayList<Integer>();
                items.get(item).get("order").forEach(place -> order.add(place.asInt()));
                sheets.save(
                        sitting, newcomer, "甲机", item, 1, List.of(String.valueOf(order.indexOf(item < right ? 0 : 1))));
            }
            sittings.handIn(sitting, newcomer);
            return true;
        });
    }

    private void shows(int workday, String points) {
        starter.load(supervisor);
        var one = Ids.next();
        var other = Ids.next();
        var practical = new NewPractical(
                scenarios.open().getFirst().id(),
                newcomer,
                DutyScope.ONLINE,
                at(workday, 14),
                null,
                List.of(one, other));
        var id = ((Arranging.Arranged) on(workday, 13, () -> practicals.arrange(practical, supervisor))).id();
        on(workday, 15, () -> practicals.score(id, one, Rating.of(points, points, points)));
        on(workday, 15, () -> practicals.score(id, other, Rating.of(points, points, points)));
    }

    private void talksOver(UUID apprenticeship, int workday) {
        var debrief = days.of(apprenticeship).get(workday).id();
        on(workday, 17, () -> debriefs.sign(debrief, mentor, TALK));
        on(workday, 18, () -> debriefs.countersign(debrief, newcomer));
    }

    private boolean serves(int workday) {
        return certificates.mayServe(newcomer, "ONLINE", at(workday, 20));
    }

    private Followup followup() {
        return followups.openOf(newcomer).getFirst();
    }

    @Test
    void under_m_a_newcomer_serves_once_mentor_theory_and_practical_say_so() {
        under('M');
        var pairing = on(0, 9, () -> apprenticeships.pair(new NewPairing(newcomer, mentor, first, 3), supervisor));
        var apprenticeship = ((Pairing.Paired) pairing).id();
        talksOver(apprenticeship, 0);
        talksOver(apprenticeship, 1);

        var exam = exam(3);
        assertThat(on(3, 9, () -> sittings.start(exam, newcomer, "甲机"))).isInstanceOf(Starting.Refused.class);
        var last = days.of(apprenticeship).get(2).id();
        on(3, 9, () -> debriefs.sign(last, mentor, TALK));
        on(3, 9, () -> debriefs.countersign(last, newcomer));
        sits(exam, 3, 10, QUESTIONS);
        shows(3, "8");

        await().untilAsserted(() -> assertThat(certificateLists.underway(newcomer))
                .extracting(Pass::gate)
                .containsExactlyInAnyOrder(Gate.THEORY, Gate.PRACTICAL));
        assertThat(serves(3)).isFalse();
        assertThat(on(3, 18, () -> apprenticeships.recommend(apprenticeship, mentor, true, "可以独立接待")))
                .isEqualTo(new Recommending.Concluded());
        await().untilAsserted(() -> assertThat(serves(3)).isTrue());
        assertThat(certificateLists.passes(
                        certificateLists.of(newcomer).getFirst().id()))
                .extracting(Pass::gate)
                .containsExactlyInAnyOrder(Gate.THEORY, Gate.PRACTICAL, Gate.APPRENTICESHIP);
    }

    @Test
    void under_p_a_newcomer_who_fails_once_is_trained_out_of_hours_and_passes_the_resit() {
        under('P');
        sits(exam(10), 10, 9, 2);
        await().untilAsserted(() -> assertThat(followups.openOf(newcomer)).hasSize(1));
        assertThat(points.balance(newcomer)).isEqualTo(-3);
        var id = followup().id();
        assertThat(on(10, 16, () -> remedies.train(id, at(11, 20), mentor, supervisor)))
                .isEqualTo(new Remedy.Arranged());
        assertThat(on(12, 9, () -> remedies.trained(id, "逐题讲过", supervisor))).isEqualTo(new Remedy.Arranged());

        sits(resit(id, 13), 13, 10, QUESTIONS);
        await().untilAsserted(() -> assertThat(followups.openOf(newcomer)).isEmpty());
    }

    @Test
    void under_p_a_newcomer_who_fails_three_times_has_a_last_deadline() {
        under('P');
        sits(exam(10), 10, 9, 2);
        await().untilAsserted(() -> assertThat(followups.openOf(newcomer)).hasSize(1));
        var id = followup().id();
        sits(resit(id, 12), 12, 10, 2);
        await().untilAsserted(() -> assertThat(followup().failures()).isEqualTo(2));
        sits(resit(id, 14), 14, 10, 3);
        await().untilAsserted(() -> assertThat(followup().state()).isEqualTo(FollowupState.MASTERY));

        assertThat(points.balance(newcomer)).isEqualTo(-19);
        assertThat(followups.story(id))
                .extracting(FollowupLists.Happening::kind)
                .containsExactly("FAILED", "RESIT_SET", "FAILED", "RESIT_SET", "FAILED", "MASTERY");
    }

    /** The resit that is arranged for the workday, as the candidate finds it among their exams. */
    private ExamId resit(UUID followup, int workday) {
        assertThat(on(workday - 1, 9, () -> remedies.resit(followup, at(workday, 10), supervisor)))
                .isEqualTo(new Remedy.Arranged());
        var opens = at(workday, 10);
        return new ExamId(ownExams.of(newcomer, 50).stream()
                .filter(exam -> exam.opensAt().equals(opens))
                .findFirst()
                .orElseThrow()
                .id());
    }
}
