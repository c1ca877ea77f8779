package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.assessment.Hindrance.Why;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.OpenWork.Handing;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class WatchTests {

    @Autowired
    SetExam set;

    @Autowired
    WatchDesk desk;

    @Autowired
    WatchLists lists;

    @Autowired
    WatchesInHand inHand;

    @Autowired
    ExamDesk exams;

    @Autowired
    SittingDesk sittings;

    @Autowired
    ExamAgenda agenda;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    UiFactory uis;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final UUID candidate = Ids.next();
    private UUID branch;
    private UUID fang;

    @BeforeEach
    void fang_is_an_instructor_of_a_branch_of_her_own() {
        branch = organisation.branch("监考分部 " + Ids.next(), SetExam.EXAMINER);
        fang = hired("方讲师", Role.INSTRUCTOR);
    }

    private UUID hired(String name, Role... roles) {
        var number = "W" + Long.toString(Ids.next().getLeastSignificantBits() & 0xFFFFFFFFL, 36);
        var id = people.hire(
                new NewStaff(number, name, branch, "讲师", "中级", LocalDate.of(2026, 1, 5), null), SetExam.EXAMINER);
        people.openAccount(id, number.toLowerCase(Locale.ROOT), "Kan-Kao-Chang-8", Set.of(roles), SetExam.EXAMINER);
        return id;
    }

    private ExamId exam(UUID... candidates) {
        return set.of(null, set.questions(1), candidates);
    }

    private List<Notice> told(UUID who) {
        return notices.of(who, null, false, 20);
    }

    private Hindrance hindrance(ExamId exam, UUID who) {
        var naming = desk.name(exam, List.of(who), SetExam.EXAMINER);
        assertThat(naming).isInstanceOf(Naming.Hindered.class);
        return ((Naming.Hindered) naming).hindrances().getFirst();
    }

    private List<AgendaEntry> calendar(UUID who) {
        var now = clock.instant();
        return agenda.entries(
                AgendaScope.own(who),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(3)),
                uis.plain(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void whoever_is_named_is_told_and_finds_the_exam_in_the_calendar_and_ahead() {
        var exam = exam(candidate);
        assertThat(desk.name(exam, List.of(fang), SetExam.EXAMINER)).isEqualTo(new Naming.Named(1));

        assertThat(told(fang)).extracting(Notice::key).containsExactly("assessment.notice.watch");
        assertThat(lists.ahead(fang, Duration.ofDays(7), 9))
                .extracting(WatchLists.Watch::examId, WatchLists.Watch::candidates)
                .containsExactly(org.assertj.core.api.Assertions.tuple(exam.value(), 1));
        assertThat(calendar(fang)).singleElement().satisfies(entry -> {
            assertThat(entry.href()).isEqualTo("/exams/" + exam + "/hall");
            assertThat(entry.who()).containsExactly(fang);
        });
        assertThat(calendar(candidate))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).containsExactly(fang));
        assertThat(calendar(SetExam.EXAMINER))
                .as("whoever set it watches it only while nobody is named")
                .noneMatch(entry -> entry.uid().contains(exam.toString()));
    }

    @Test
    void whoever_is_taken_off_is_told_and_whoever_stays_is_not_told_again() {
        var lu = hired("陆班长", Role.TEAM_LEADER);
        var exam = exam(candidate);
        desk.name(exam, List.of(fang, lu), SetExam.EXAMINER);
        desk.name(exam, List.of(lu), SetExam.EXAMINER);

        assertThat(lists.of(exam)).containsExactly(lu);
        assertThat(told(fang))
                .extracting(Notice::key)
                .containsExactly("assessment.notice.unwatch", "assessment.notice.watch");
        assertThat(told(lu)).hasSize(1);
        assertThat(calendar(fang)).isEmpty();
    }

    @Test
    void a_candidate_of_the_exam_cannot_watch_it_and_whoever_is_invited_no_longer_watches() {
        var exam = exam(candidate, fang);
        assertThat(hindrance(exam, fang).why()).isEqualTo(Why.SITS_IT);

        var other = exam(candidate);
        desk.name(other, List.of(fang), SetExam.EXAMINER);
        exams.invite(other, List.of(fang), SetExam.EXAMINER);
        assertThat(lists.of(other)).isEmpty();
    }

    @Test
    void an_agent_cannot_watch_an_exam() {
        assertThat(hindrance(exam(candidate), hired("林晓雯", Role.AGENT)).why()).isEqualTo(Why.MAY_NOT);
    }

    @Test
    void nobody_watches_two_exams_at_one_time_but_one_after_the_other() {
        var first = exam(candidate);
        desk.name(first, List.of(fang), SetExam.EXAMINER);
        var second = exam(candidate);
        assertThat(hindrance(second, fang)).isEqualTo(new Hindrance(fang, Why.WATCHES_ANOTHER, "理论考核"));

        var later = clock.at(clock.instant().plus(Duration.ofHours(3)), () -> exam(candidate));
        assertThat(desk.name(later, List.of(fang), SetExam.EXAMINER)).isInstanceOf(Naming.Named.class);
    }

    @Test
    void an_exam_that_is_open_for_days_binds_nobody_to_an_hour() {
        var first = exam(candidate);
        desk.name(first, List.of(fang), SetExam.EXAMINER);
        var second = exam(candidate);
        open(second, clock.instant(), clock.instant().plus(Duration.ofDays(3)));
        assertThat(desk.name(second, List.of(fang), SetExam.EXAMINER)).isInstanceOf(Naming.Named.class);
    }

    @Test
    void
            whoever_sits_another_exam_at_that_time_cannot_watch_unless_its_window_leaves_them_another_hour_or_it_is_done() {
        var own = exam(fang);
        var watched = exam(candidate);
        assertThat(hindrance(watched, fang)).isEqualTo(new Hindrance(fang, Why.SITS_ANOTHER, "理论考核"));

        open(own, clock.instant(), clock.instant().plus(Duration.ofHours(4)));
        assertThat(desk.name(watched, List.of(fang), SetExam.EXAMINER))
                .as("an hour is left after it")
                .isInstanceOf(Naming.Named.class);

        var second = exam(candidate);
        open(own, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofHours(2)));
        desk.name(watched, List.of(), SetExam.EXAMINER);
        assertThat(hindrance(second, fang).why()).isEqualTo(Why.SITS_ANOTHER);
        var started = ((Starting.Started) sittings.start(own, fang, "甲机")).id();
        sittings.handIn(started, fang);
        assertThat(desk.name(second, List.of(fang), SetExam.EXAMINER)).isInstanceOf(Naming.Named.class);
    }

    private void open(ExamId exam, Instant from, Instant until) {
        jdbc.sql("update assessment.exam set opens_at = :from, closes_at = :until where id = :id")
                .param("from", java.sql.Timestamp.from(from))
                .param("until", java.sql.Timestamp.from(until))
                .param("id", exam.value())
                .update();
    }

    @Test
    void an_exam_that_is_over_keeps_its_invigilators() {
        var exam = exam(candidate);
        desk.name(exam, List.of(fang), SetExam.EXAMINER);
        var naming =
                clock.at(clock.instant().plus(Duration.ofHours(3)), () -> desk.name(exam, List.of(), SetExam.EXAMINER));
        assertThat(naming).isInstanceOf(Naming.Over.class);
        assertThat(lists.of(exam)).containsExactly(fang);
    }

    @Test
    void whoever_takes_over_a_leavers_work_watches_their_exams() {
        var lu = hired("陆班长", Role.TEAM_LEADER);
        var exam = exam(candidate);
        desk.name(exam, List.of(fang), SetExam.EXAMINER);
        var piece = inHand.of(fang).getFirst();
        assertThat(inHand.handOver(piece, fang, null, SetExam.EXAMINER)).isEqualTo(Handing.NO_SUCCESSOR);
        assertThat(inHand.handOver(piece, fang, lu, SetExam.EXAMINER)).isEqualTo(Handing.HANDED);
        assertThat(lists.of(exam)).containsExactly(lu);
    }

    private MvcTestResult see(String address, UUID who, Role role) {
        return mvc.get().uri(address).with(Signed.as(Signed.person(who, role))).exchange();
    }

    @Test
    void the_hall_is_open_to_whoever_is_named_and_to_no_other_instructor() {
        var exam = exam(candidate);
        var hall = "/exams/" + exam + "/hall";
        assertThat(see(hall, fang, Role.INSTRUCTOR)).hasStatus(404);
        desk.name(exam, List.of(fang), SetExam.EXAMINER);
        assertThat(see(hall, fang, Role.INSTRUCTOR))
                .hasStatusOk()
                .bodyText()
                .contains("全场喊话")
                .doesNotContain("href=\"/exams\"");
        assertThat(see("/exams/" + exam + "/candidates/" + candidate, fang, Role.INSTRUCTOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("单独放宽");
        assertThat(see("/today", fang, Role.INSTRUCTOR))
                .hasStatusOk()
                .bodyText()
                .contains("监考：理论考核", hall);
        assertThat(see("/exams/" + exam, fang, Role.INSTRUCTOR)).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/exams/" + exam + "/candidates/" + candidate + "/allowance")
                        .with(Signed.as(Signed.person(fang, Role.INSTRUCTOR)))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void invigilators_are_changed_on_a_page_of_the_exam_which_says_who_cannot_and_keeps_the_ticks() {
        var agent = hired("林晓雯", Role.AGENT);
        var exam = exam(candidate);
        var address = "/exams/" + exam + "/invigilators";
        assertThat(see(address, Ids.next(), Role.EXAMINER))
                .hasStatusOk()
                .bodyText()
                .contains("方讲师")
                .doesNotContain("林晓雯");
        var refused = mvc.post()
                .uri(address)
                .param("invigilators", fang.toString(), agent.toString())
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("没有监考权限");
        assertThat(refused).bodyText().containsPattern("value=\"" + fang + "\" checked");
        assertThat(lists.of(exam)).isEmpty();
        mvc.post()
                .uri(address)
                .param("invigilators", fang.toString())
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(lists.of(exam)).containsExactly(fang);
        assertThat(see("/exams/" + exam, Ids.next(), Role.EXAMINER)).bodyText().contains("监考人", "方讲师");
    }

    @Test
    void an_exam_is_not_set_when_one_of_its_invigilators_has_another_at_that_time() {
        var first = exam(candidate);
        desk.name(first, List.of(fang), SetExam.EXAMINER);
        var paper = jdbc.sql("select paper_id from assessment.exam where id = :id")
                .param("id", first.value())
                .query(UUID.class)
                .single();
        var name = "撞期的考试 " + Ids.next();
        var zone = clock.getZone();
        var opens = clock.instant().plusSeconds(600).atZone(zone).toLocalDateTime();
        var refused = mvc.post()
                .uri("/exams")
                .param("name", name)
                .param("paper", paper.toString())
                .param("opensAt", opens.toString())
                .param("closesAt", opens.plusHours(1).toString())
                .param("minutes", "45")
                .param("candidates", candidate.toString())
                .param("invigilators", fang.toString())
                .with(Signed.as(Role.EXAMINER))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("方讲师同一时段要监考“理论考核”", name);
        assertThat(refused).bodyText().containsPattern("value=\"" + fang + "\" checked");
    }
}
