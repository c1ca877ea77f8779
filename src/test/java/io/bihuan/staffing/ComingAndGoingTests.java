package io.bihuan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.AdmissionRule;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.improvement.CardDesk;
import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.NewCard;
import io.bihuan.people.NewStaff;
import io.bihuan.people.OpenWork;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.programme.Enrolment.Ending;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.StarterProgrammes;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes, is on probation, and somebody goes in the middle of their work. */
@SpringBootTest
@AutoConfigureMockMvc
class ComingAndGoingTests {

    @Autowired
    Departures departures;

    @Autowired
    ChecklistDesk desk;

    @Autowired
    ChecklistLists lists;

    @Autowired
    ProbationDesk probations;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    EntryAdmission admission;

    @Autowired
    UiFactory uis;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    CardDesk cards;

    @Autowired
    CardLists cardLists;

    @Autowired
    StarterProgrammes starter;

    @Autowired
    Programmes programmes;

    @Autowired
    EnrolmentDesk enrolling;

    @Autowired
    Enrolments enrolments;

    @Autowired
    List<OpenWork> works;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private SignedIn supervisor = signed(Ids.next(), Role.SUPERVISOR);
    private UUID newcomer = Ids.next();
    private LocalDate firstDay = LocalDate.EPOCH;

    @BeforeEach
    void a_newcomer_whose_first_day_is_in_a_week() {
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        firstDay = LocalDate.now(clock).plusDays(7);
        newcomer = hire("唐宁", firstDay);
        supervisor = signed(hire("李慧敏", LocalDate.now(clock).minusYears(3)), Role.SUPERVISOR);
        heard(() -> probations.of(newcomer).isPresent() && lists.of(newcomer).size() == 2);
    }

    private static void heard(Callable<Boolean> sign) {
        await().atMost(Duration.ofSeconds(20)).until(sign);
    }

    private void settled(UUID leaver, Instant hour) {
        people.leave(leaver, hour, "", supervisor.staffId());
        heard(() -> !lists.of(leaver).isEmpty());
    }

    private UUID hire(String name, LocalDate joined) {
        var number = "S" + Ids.next().toString().substring(20);
        return people.hire(new NewStaff(number, name, branch, "客服专员", "见习", joined, null), Ids.next());
    }

    private SignedIn signed(UUID id, Role role) {
        return new SignedIn(id, id, "t-" + id, "测试员", Set.of(role), branch);
    }

    private Checklist list(UUID staffId, ChecklistKind kind) {
        return lists.of(staffId).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Ticking tick(String code, @Nullable Integer score) {
        return desk.tick(list(newcomer, ChecklistKind.ENTRY).id(), code, score, "", supervisor);
    }

    private boolean admitted() {
        return refusal().isEmpty();
    }

    private Optional<AdmissionRule.Refusal> refusal() {
        return admission.refusal(new AdmissionRule.Candidacy(
                new ExamId(Ids.next()), ExamKind.ADMISSION, DutyScope.ONLINE, 1, newcomer, clock.instant()));
    }

    @Test
    void what_is_still_open_before_the_exam_is_named_in_the_language_of_the_reader() {
        var why = refusal().orElseThrow();
        assertThat(uis.plain(Locale.CHINA).text(why.key(), why.arguments().toArray()))
                .contains("反欺诈测试");
        assertThat(uis.plain(Locale.ENGLISH).text(why.key(), why.arguments().toArray()))
                .contains("Anti-fraud test")
                .doesNotContainPattern("[一-龥]");
    }

    @Test
    void nobody_sits_the_exam_for_duty_before_every_entry_check_is_done() {
        assertThat(admitted()).isFalse();
        assertThat(tick("background", null)).isEqualTo(new Ticking.Ticked());
        assertThat(tick("anti-fraud", null)).isEqualTo(new Ticking.ScoreNeeded());
        assertThat(tick("anti-fraud", 79)).isEqualTo(new Ticking.Failed(79, 80));
        assertThat(tick("contract", null)).isEqualTo(new Ticking.Ticked());
        assertThat(admitted()).isFalse();
        assertThat(tick("anti-fraud", 80)).isEqualTo(new Ticking.AllDone());
        assertThat(admitted()).isTrue();
        assertThat(tick("contract", null)).isEqualTo(new Ticking.NotAsItStands());
    }

    @Test
    void an_item_is_for_its_owner_alone() {
        var week = list(newcomer, ChecklistKind.ONBOARDING);
        assertThatThrownBy(() -> desk.tick(week.id(), "handbook", null, "", supervisor))
                .isInstanceOf(NotFound.class);
        assertThat(desk.tick(week.id(), "handbook", null, "读完", signed(newcomer, Role.TRAINEE)))
                .isEqualTo(new Ticking.Ticked());
        assertThatThrownBy(() -> lists.require(week.id(), signed(hire("外人", firstDay), Role.AGENT)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void probation_lasts_three_months_and_is_passed_only_with_every_check_done() {
        var one = probations.of(newcomer).orElseThrow();
        assertThat(one.endsOn()).isEqualTo(firstDay.plusMonths(3).minusDays(1));
        assertThat(probations.pass(one.id(), "很好", supervisor)).isEqualTo(new Probating.ChecksOpen(3));
        tick("background", null);
        tick("anti-fraud", 95);
        tick("contract", null);
        assertThat(probations.pass(one.id(), "自己说好", signed(newcomer, Role.SUPERVISOR)))
                .isEqualTo(new Probating.OneSelf());
        assertThat(probations.pass(one.id(), "很好", supervisor)).isEqualTo(new Probating.Decided());
        assertThat(probations.end(one.id(), "反悔", supervisor))
                .isEqualTo(new Probating.NotAsItStands(ProbationState.PASSED));
    }

    @Test
    void probation_is_made_longer_with_consent_and_no_further_than_the_law_allows() {
        var one = probations.of(newcomer).orElseThrow();
        var latest = firstDay.plusMonths(6).minusDays(1);
        assertThat(probations.extend(one.id(), latest.plusDays(1), true, "再看看", supervisor))
                .isEqualTo(new Probating.TooLong(latest));
        assertThat(probations.extend(one.id(), one.endsOn(), true, "再看看", supervisor))
                .isEqualTo(new Probating.NotLater());
        assertThat(probations.extend(one.id(), latest, false, "再看看", supervisor))
                .isEqualTo(new Probating.NoConsent());
        assertThat(probations.extend(one.id(), latest, true, "再看看", supervisor)).isEqualTo(new Probating.Decided());
        assertThat(probations.of(newcomer).orElseThrow().endsOn()).isEqualTo(latest);
    }

    /** An exam ahead with nobody but this candidate. */
    private UUID invited(UUID candidate) {
        var exam = Ids.next();
        jdbc.sql("""
                        with paper as (
                            insert into paper.paper (id, name, plan, questions, total, created_at, created_by)
                            values (:paper, '月度卷', '{"kind": "DRAWN", "parts": []}', 10, 100, now(), :by)
                            returning id
                        ), exam as (
                            insert into assessment.exam (id, root_id, name, paper_id, opens_at, closes_at, minutes, reveal,
                                   pool, questions, total, created_at, created_by)
                            select :exam, :exam, '月度考核', id, now() + interval '20 days', now() + interval '21 days', 60,
                                   'AT_ONCE', '[]', 10, 100, now(), :by
                              from paper
                            returning id
                        )
                        insert into assessment.candidate (exam_id, staff_id)
                        select id, :candidate from exam
                        """)
                .param("paper", Ids.next())
                .param("exam", exam)
                .param("by", supervisor.staffId())
                .param("candidate", candidate)
                .update();
        return exam;
    }

    private int places(UUID exam) {
        return jdbc.sql("select count(*) from assessment.candidate where exam_id = :exam")
                .param("exam", exam)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoever_leaves_in_the_middle_hands_over_what_can_go_over_and_the_rest_is_named() {
        var leaver = hire("韩磊", LocalDate.now(clock).minusMonths(8));
        starter.load(Ids.next());
        var programme = programmes.look("n").orElseThrow().id();
        enrolling.enrol(programme, List.of(leaver), LocalDate.now(clock), supervisor);
        var card = cards.propose(new NewCard("首次响应慢", "", "", "test", Ids.next().toString(), ""), null);
        cards.assign(card, leaver, LocalDate.now(clock).plusDays(20), supervisor.staffId());
        var exam = invited(leaver);
        var hour = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(7));
        settled(leaver, hour);
        var leaving = list(leaver, ChecklistKind.LEAVING);

        assertThat(handovers.inHand(leaver)).extracting(Handover::kind).contains("card", "programme", "exam");
        clock.at(hour, () -> {
            departures.fire(leaver.toString(), hour);
            return true;
        });

        assertThat(places(exam)).isZero();
        assertThat(enrolments.of(leaver).getFirst().enrolment().ending()).isEqualTo(Ending.LEFT);
        assertThat(handovers.of(leaving.id()))
                .filteredOn(Handover::left)
                .extracting(Handover::pieceId)
                .containsExactly(card);
        assertThat(handovers.leftOver(branch))
                .extracting(HandoverDesk.LeftOver::staffId)
                .containsExactly(leaver);

        assertThat(desk.succeed(leaving.id(), leaver, supervisor)).isFalse();
        assertThat(desk.succeed(leaving.id(), newcomer, supervisor)).isTrue();
        assertThat(clock.at(hour.plusSeconds(60), () -> handovers.again(leaving.id(), supervisor)))
                .isZero();
        assertThat(cardLists.require(card).ownerId()).isEqualTo(newcomer);
        assertThat(handovers.leftOver(branch)).isEmpty();
    }

    @Test
    void whoever_stays_after_all_hands_nothing_over() {
        var one = hire("蒋浩然", LocalDate.now(clock).minusMonths(8));
        var hour = clock.instant().plus(Duration.ofDays(7));
        settled(one, hour);
        people.stay(one, supervisor.staffId());
        heard(() -> list(one, ChecklistKind.LEAVING).endedAt() != null);
        departures.fire(one.toString(), hour);
        assertThat(list(one, ChecklistKind.LEAVING).ending()).isEqualTo("CANCELLED");
        assertThat(handovers.of(list(one, ChecklistKind.LEAVING).id())).isEmpty();
    }

    @Test
    void every_module_words_its_work_and_answers_for_somebody_with_nothing_in_hand() {
        assertThat(works).extracting(OpenWork::kind).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(9);
        assertThat(works).allSatisfy(work -> assertThat(work.of(newcomer)).isEmpty());
    }
}
