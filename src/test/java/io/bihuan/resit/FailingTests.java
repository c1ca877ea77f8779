package io.bihuan.resit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.NewPairing;
import io.bihuan.apprenticeship.Newcomers;
import io.bihuan.apprenticeship.Pairing;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.MovableClock;
import io.bihuan.certification.Certificates;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.standard.Area;
import io.bihuan.standard.Proposal;
import io.bihuan.standard.StandardDesk;
import io.bihuan.standard.StandardEdit;
import io.bihuan.standard.Standards;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Whoever fails, under the one standard and under the other, told on the moved clock. */
@SpringBootTest(properties = "bihuan.test.database=failing")
@DirtiesContext
class FailingTests {

    private static final String SUBJECT = "ADMISSION/ONLINE";

    @Autowired
    FollowupDesk desk;

    @Autowired
    DueSteps dueSteps;

    @Autowired
    FollowupLists lists;

    @Autowired
    RemedyDesk remedies;

    @Autowired
    DismissalDesk dismissals;

    @Autowired
    ApprenticeshipDesk apprenticeships;

    @Autowired
    ApprenticeshipLists apprenticed;

    @Autowired
    Certificates certificates;

    @Autowired
    PointsLedger points;

    @Autowired
    Needs needs;

    @Autowired
    Notices notices;

    @Autowired
    StandardDesk standardDesk;

    @Autowired
    Standards standards;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Newcomers newcomers;

    @Autowired
    MovableClock clock;

    @Autowired
    ResitAgenda agenda;

    @Autowired
    UiFactory uis;

    private UUID supervisor = Ids.next();
    private UUID director = supervisor;
    private UUID trainee = supervisor;
    private UUID mentor = supervisor;
    private LocalDate monday = LocalDate.EPOCH;

    @BeforeEach
    void a_trainee_with_a_supervisor_and_a_director() {
        var team = newcomers.team(newcomers.branch());
        supervisor = newcomers.somebody(team, "李慧敏", "主管级", Role.SUPERVISOR);
        director = newcomers.somebody(team, "高建明", "经理级", Role.DIRECTOR);
        mentor = newcomers.somebody(team, "陈予安", "高级", Role.MENTOR);
        trainee = newcomers.somebody(team, "周可", "见习", Role.TRAINEE);
        monday = deadlines.workdaysAfter(LocalDate.now(clock).plusDays(7), 1);
        newcomers.certify(mentor, at(0, 0).minus(Duration.ofDays(60)), at(90, 0));
    }

    private Instant at(int days, int hour) {
        return monday.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(deadlines.zone())
                .toInstant();
    }

    private <T> T on(int days, int hour, Supplier<T> deed) {
        return clock.at(at(days, hour), deed);
    }

    private void under(char pack) {
        var now = standards.inForce(ResitStandard.class, clock.instant());
        var by = new SignedIn(director, director, "gao", "高建明", Set.of(Role.DIRECTOR), null);
        var edit =
                standardDesk.putInForce(new Proposal(Area.ASSESSMENT, now.version(), pack, Map.of()), null, "换规程", by);
        assertThat(edit).isInstanceOfAny(StandardEdit.Kept.class, StandardEdit.Unchanged.class);
    }

    private UUID sits(int day, int number, String score) {
        var source = Ids.next();
        heard(source, day, number, score, 1);
        return source;
    }

    private void heard(UUID source, int day, int number, String score, int round) {
        on(day, 15, () -> {
            desk.heard(new Attempt(
                    source,
                    trainee,
                    SUBJECT,
                    null,
                    "/sittings/" + source,
                    at(day, 14),
                    number,
                    new BigDecimal(score),
                    new BigDecimal(score).intValue() >= 80,
                    round,
                    List.of("empathy"),
                    at(day, 15)));
            return true;
        });
    }

    private Followup open() {
        return lists.openOf(trainee).getFirst();
    }

    private List<String> told(UUID whom) {
        return notices.of(whom, null, false, 30).stream().map(Notice::key).toList();
    }

    private List<String> story(UUID id) {
        return lists.story(id).stream().map(FollowupLists.Happening::kind).toList();
    }

    @Test
    void the_training_and_the_term_after_a_failure_are_in_the_calendars_of_who_failed_and_who_trains() {
        under('M');
        sits(7, 1, "62");
        var id = open().id();
        assertThat(on(7, 16, () -> remedies.train(id, at(8, 10), mentor, supervisor)))
                .isEqualTo(new Remedy.Arranged());

        var ui = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var own = on(7, 17, () -> agenda.entries(AgendaScope.own(trainee), at(0, 0), at(60, 0), ui));
        assertThat(own)
                .extracting(entry -> entry.uid() + " " + entry.title())
                .containsExactlyInAnyOrder(
                        "resit-" + id + "-training@bihuan 补训：上岗理论考核", "resit-" + id + "-term@bihuan 补考期限：上岗理论考核");
        assertThat(on(7, 17, () -> agenda.entries(AgendaScope.own(mentor), at(0, 0), at(60, 0), ui)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("补训：上岗理论考核（周可）");
                    assertThat(entry.startsAt()).isEqualTo(at(8, 10));
                });
        assertThat(agenda.days(AgendaScope.own(trainee), at(0, 0), at(60, 0)).stream()
                        .mapToInt(AgendaDay::entries)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void under_m_a_failed_resit_means_more_days_beside_the_mentor_and_then_another_resit() {
        under('M');
        var pairing = on(0, 9, () -> apprenticeships.pair(new NewPairing(trainee, mentor, monday, 3), supervisor));
        assertThat(pairing).isInstanceOf(Pairing.Paired.class);

        sits(7, 1, "62");
        assertThat(open().state()).isEqualTo(FollowupState.TRAINING);
        assertThat(open().dueAt())
                .isEqualTo(deadlines
                        .due(at(7, 15), io.bihuan.calendar.Term.workingDays(5))
                        .dueAt());
        assertThat(needs.openOf(trainee)).extracting(OpenNeed::areaCode).containsExactly("empathy");
        assertThat(points.of(trainee)).isEmpty();

        sits(10, 2, "70");
        assertThat(open().state()).isEqualTo(FollowupState.APPRENTICESHIP);
        assertThat(apprenticed.of(trainee)).hasValueSatisfying(one -> {
            assertThat(one.extensions()).isEqualTo(1);
            assertThat(one.running()).isTrue();
        });

        desk.apprenticeshipOver(trainee, at(16, 18));
        assertThat(open().state()).isEqualTo(FollowupState.TRAINING);
        var id = open().id();
        sits(18, 3, "84");
        assertThat(lists.openOf(trainee)).isEmpty();
        assertThat(story(id)).containsExactly("FAILED", "FAILED", "EXTENDED", "READY_AGAIN", "PASSED");
    }

    @Test
    void under_p_three_failures_cost_three_six_and_ten_and_then_people_decide() {
        under('P');
        newcomers.certify(trainee, at(0, 0).minus(Duration.ofDays(60)), at(300, 0));
        sits(0, 1, "62");
        sits(3, 2, "70");
        assertThat(points.balance(trainee)).isEqualTo(-9);
        assertThat(certificates.mayServe(trainee, "ONLINE", at(3, 16))).isTrue();

        sits(6, 3, "71");
        assertThat(points.balance(trainee)).isEqualTo(-19);
        assertThat(open().state()).isEqualTo(FollowupState.MASTERY);
        assertThat(certificates.mayServe(trainee, "ONLINE", at(6, 16))).isFalse();

        var id = open().id();
        on(40, 0, () -> {
            dueSteps.over(id);
            return true;
        });
        assertThat(open().state()).isEqualTo(FollowupState.PROPOSED);
        assertThat(told(director)).contains("resit.notice.proposed-of");
        assertThat(told(trainee)).contains("resit.notice.proposed");

        assertThat(on(41, 10, () -> dismissals.decide(id, Decision.APPROVE, "三次未过", director)))
                .isEqualTo(new Deciding.Decided());
        assertThat(on(42, 10, () -> dismissals.appeal(id, "那次家里有事", trainee))).isEqualTo(new Deciding.Decided());
        assertThat(on(43, 10, () -> dismissals.decideAppeal(id, true, "再给机会", director)))
                .isEqualTo(new Deciding.SomebodyElse());
        assertThat(on(43, 11, () -> dismissals.decideAppeal(id, true, "再给机会", supervisor)))
                .isEqualTo(new Deciding.Decided());
        assertThat(lists.openOf(trainee)).isEmpty();
        assertThat(certificates.mayServe(trainee, "ONLINE", at(43, 12))).isTrue();
        assertThat(story(id))
                .containsExactly(
                        "FAILED",
                        "FAILED",
                        "FAILED",
                        "MASTERY",
                        "NOT_MASTERED",
                        "PROPOSED",
                        "APPROVED",
                        "APPEALED",
                        "KEPT");
    }

    @Test
    void nobody_is_dismissed_before_the_time_to_appeal_is_over_nor_appeals_after_it() {
        under('P');
        for (var number = 1; number <= 4; number++) {
            sits(number, number, "50");
        }
        var id = open().id();
        assertThat(open().state()).isEqualTo(FollowupState.PROPOSED);
        on(5, 10, () -> dismissals.decide(id, Decision.APPROVE, "多次未过", director));
        assertThat(on(20, 10, () -> dismissals.appeal(id, "晚了", trainee))).isInstanceOf(Deciding.TooLate.class);
        on(20, 11, () -> {
            dueSteps.over(id);
            return true;
        });
        assertThat(story(id)).last().isEqualTo("DISMISSED");
    }

    @Test
    void told_twice_a_failure_counts_once_and_a_changed_mark_takes_its_points_back() {
        under('P');
        var source = sits(0, 1, "78");
        heard(source, 0, 1, "78", 1);
        assertThat(open().failures()).isEqualTo(1);
        assertThat(points.balance(trainee)).isEqualTo(-3);

        heard(source, 2, 1, "82", 2);
        assertThat(points.balance(trainee)).isZero();
        assertThat(lists.openOf(trainee)).isEmpty();
    }

    @Test
    void individual_training_lies_outside_opening_hours_and_within_the_term() {
        under('P');
        sits(0, 1, "62");
        var id = open().id();
        var next = deadlines.workdaysAfter(monday, 1);
        var noon = next.atTime(10, 0).atZone(deadlines.zone()).toInstant();
        var evening = next.atTime(19, 30).atZone(deadlines.zone()).toInstant();

        assertThat(on(0, 16, () -> remedies.train(id, noon, mentor, supervisor)))
                .isEqualTo(new Remedy.WithinHours());
        assertThat(on(0, 16, () -> remedies.train(id, at(30, 20), mentor, supervisor)))
                .isInstanceOf(Remedy.AfterTerm.class);
        assertThat(on(0, 16, () -> remedies.train(id, evening, mentor, supervisor)))
                .isEqualTo(new Remedy.Arranged());
        assertThat(clock.at(evening.plusSeconds(3600), () -> remedies.trained(id, "安抚话术重练", mentor)))
                .isEqualTo(new Remedy.Arranged());
        assertThat(story(id)).containsExactly("FAILED", "TRAINING_SET", "TRAINED");
    }

    @Test
    void a_term_that_ends_without_a_resit_is_asked_for_again() {
        under('M');
        sits(0, 1, "62");
        var id = open().id();
        on(12, 0, () -> {
            dueSteps.over(id);
            return true;
        });
        assertThat(open().late(at(12, 1))).isTrue();
        assertThat(told(supervisor)).first().isEqualTo("resit.notice.missed-of");
        assertThat(told(trainee)).first().isEqualTo("resit.notice.missed");
    }

    @Test
    void a_failure_that_stays_one_after_a_new_look_counts_once() {
        under('P');
        var source = sits(0, 1, "62");
        heard(source, 2, 1, "70", 2);
        assertThat(open().failures()).isEqualTo(1);
        assertThat(points.balance(trainee)).isEqualTo(-3);
    }

    @Test
    void points_after_a_failure_are_worded_in_the_language_of_whoever_reads_them() {
        under('P');
        var failed = sits(0, 1, "62");
        heard(failed, 2, 1, "81", 2);
        assertThat(points.of(trainee))
                .extracting(entry -> entry.words(uis.plain(Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("成绩改判为合格", "考核得分 62");
        assertThat(points.of(trainee))
                .extracting(entry -> entry.words(uis.plain(Locale.ENGLISH)))
                .containsExactly("Decided anew: passed", "Assessment score 62");
        points.post(trainee, Offence.DISCIPLINE, "remark:" + failed, "上课玩手机", "", at(3, 9), supervisor);
        assertThat(points.of(trainee).getFirst().words(uis.plain(Locale.ENGLISH)))
                .as("what a person wrote stays as it is")
                .isEqualTo("上课玩手机");
    }

    @Test
    void a_failure_that_turns_into_a_pass_takes_back_what_was_to_be_learnt_for_it() {
        under('P');
        var failed = sits(0, 1, "62");
        assertThat(needs.openOf(trainee)).hasSize(1);
        heard(failed, 2, 1, "81", 2);
        assertThat(needs.openOf(trainee)).isEmpty();
        assertThat(needs.closedOf(trainee, 9)).hasSize(1);
    }

    @Test
    void a_pass_that_turns_into_a_failure_goes_on_where_its_followup_had_ended() {
        under('P');
        sits(0, 1, "62");
        var id = open().id();
        var resit = sits(3, 2, "84");
        assertThat(lists.openOf(trainee)).isEmpty();

        heard(resit, 5, 2, "74", 2);
        assertThat(open().id()).isEqualTo(id);
        assertThat(open().failures()).isEqualTo(2);
        assertThat(points.balance(trainee)).isEqualTo(-9);

        heard(resit, 6, 2, "81", 3);
        assertThat(lists.openOf(trainee)).isEmpty();
        assertThat(points.balance(trainee)).isZero();
    }

    @Test
    void a_resit_that_is_set_and_missed_counts_as_a_failure_under_p_and_only_then() {
        under('P');
        sits(0, 1, "62");
        var id = open().id();
        due(id, 12);
        assertThat(open().failures()).isEqualTo(1);

        on(12, 9, () -> {
            desk.arranged(trainee, SUBJECT, at(13, 10), "13 日", "/exams/x", supervisor, at(12, 9));
            return true;
        });
        assertThat(open().resitAt()).isEqualTo(at(13, 10));
        due(id, 20);
        assertThat(open().failures()).isEqualTo(2);
        assertThat(points.balance(trainee)).isEqualTo(-9);
        assertThat(open().resitAt()).isNull();
        assertThat(story(id)).contains("ABSENT");
    }

    @Test
    void under_m_a_missed_resit_means_more_days_beside_the_mentor_unless_it_was_excused() {
        under('M');
        sits(0, 1, "62");
        var id = open().id();
        on(1, 9, () -> {
            desk.arranged(trainee, SUBJECT, at(3, 10), "3 日", "/exams/x", supervisor, at(1, 9));
            return true;
        });
        assertThat(on(4, 9, () -> remedies.excuse(id, "发烧，有病假条", trainee))).isEqualTo(new Remedy.NotOneself());
        assertThat(on(4, 9, () -> remedies.excuse(id, "发烧，有病假条", supervisor))).isEqualTo(new Remedy.Arranged());
        assertThat(open().dueAt()).isAfter(at(8, 0));
        due(id, 14);
        assertThat(open().state()).isEqualTo(FollowupState.TRAINING);

        on(14, 9, () -> {
            desk.arranged(trainee, SUBJECT, at(15, 10), "15 日", "/exams/x", supervisor, at(14, 9));
            return true;
        });
        due(id, 20);
        assertThat(open().state()).isEqualTo(FollowupState.APPRENTICESHIP);
    }

    private void due(UUID id, int day) {
        on(day, 0, () -> {
            dueSteps.over(id);
            return true;
        });
    }
}
