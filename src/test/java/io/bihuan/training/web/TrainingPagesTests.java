package io.bihuan.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.training.ClosingDesk;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SignInDesk;
import io.bihuan.training.TrainingRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class TrainingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionDesk desk;

    @Autowired
    SignInDesk signIn;

    @Autowired
    ClosingDesk closing;

    @Autowired
    SessionLists lists;

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    PointsLedger points;

    @Autowired
    Clock clock;

    private final SignedIn supervisor = person(Role.SUPERVISOR);
    private final SignedIn trainee = person(Role.TRAINEE);

    private static SignedIn person(Role role) {
        var id = Ids.next();
        return new SignedIn(id, id, "t-" + id, "周可", Set.of(role), null);
    }

    @BeforeEach
    void courses() {
        starter.load(Ids.next());
    }

    private UUID session(Instant starts) {
        var wanted = new NewSession(
                courses.look("m-2c").orElseThrow().id(),
                null,
                starts,
                starts.plus(Duration.ofHours(2)),
                "<b>培训室</b> " + Ids.next(),
                supervisor.staffId(),
                10,
                List.of(trainee.staffId()));
        return ((Scheduling.Scheduled) desk.schedule(wanted, supervisor)).sessionId();
    }

    private UUID soon() {
        return session(clock.instant().plus(Duration.ofMinutes(20)));
    }

    @Test
    void the_records_to_write_are_counted_as_they_are_listed_and_each_instructor_is_asked_for_their_own() {
        var over = session(clock.instant().minus(Duration.ofHours(3)));
        soon();
        var cancelled = session(clock.instant().minus(Duration.ofHours(6)));
        desk.cancel(cancelled, "讲师生病", supervisor.staffId());

        assertThat(lists.countWithoutRecord(supervisor))
                .isEqualTo(lists.withoutRecord(supervisor).size());
        assertThat(lists.withoutRecordOf(supervisor, 12))
                .extracting(SessionLists.Row::id, SessionLists.Row::expected)
                .containsExactly(tuple(over, 1));
        assertThat(lists.withoutRecordOf(person(Role.SUPERVISOR), 12)).isEmpty();
        assertThat(mvc.get().uri("/today").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("/sessions/" + over + "#record");
    }

    @Test
    void the_big_screen_shows_a_code_that_signs_the_trainee_in() {
        var session = soon();

        assertThat(mvc.get().uri("/sessions/" + session + "/code").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"qr\"", "签到码");
        assertThat(mvc.get().uri("/sessions/" + session + "/code/panel").with(Signed.as(supervisor)))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("c", desk.code(session).digits())
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasRedirectedUrl("/sessions/" + session);
        assertThat(mvc.get().uri("/sessions/" + session).with(Signed.as(supervisor)))
                .bodyText()
                .contains("准时");
    }

    @Test
    void a_scanned_code_asks_for_one_press_only() {
        var session = soon();

        assertThat(mvc.get()
                        .uri("/sign-in?s=" + session + "&c="
                                + desk.code(session).digits())
                        .with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("已读到签到码");
    }

    @Test
    void a_wrong_code_is_told_in_words_and_keeps_what_was_typed() {
        soon();

        assertThat(mvc.post().uri("/sign-in").param("c", "12 34").with(csrf()).with(Signed.as(trainee)))
                .hasStatus(422)
                .bodyText()
                .contains("签到码不对");
    }

    @Test
    void a_trainee_sees_their_own_session_but_not_the_roster_nor_anothers() {
        var session = soon();

        assertThat(mvc.get().uri("/sessions/" + session).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("我的出勤", "&lt;b")
                .doesNotContain("代签");
        assertThat(mvc.get().uri("/sessions/" + session).with(Signed.as(Role.TRAINEE)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/sessions/" + session + "/code").with(Signed.as(trainee)))
                .hasStatus(403);
    }

    @Test
    void leave_asked_in_time_waits_for_the_supervisor() {
        var session = session(clock.instant().plus(Duration.ofDays(3)));

        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/leave")
                        .param("reason", "参加婚礼")
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasRedirectedUrl("/sessions/" + session);
        assertThat(mvc.get().uri("/sessions").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("参加婚礼", "准假");
        assertThat(mvc.get().uri("/today").with(Signed.as(supervisor)))
                .bodyText()
                .contains("批假");
    }

    @Test
    void a_record_without_content_comes_back_with_what_was_typed() {
        var session = session(clock.instant().minus(Duration.ofMinutes(30)));

        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/closing")
                        .param("content", " ")
                        .param("hours", "很多")
                        .param("materials", "讲义第三章")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("请写这次讲了什么", "很多", "讲义第三章");
    }

    @Test
    void a_session_that_is_held_closes_prints_and_stands_in_the_learning() {
        var session = session(clock.instant().minus(Duration.ofMinutes(30)));
        mvc.post()
                .uri("/sessions/" + session + "/seats/" + trainee.staffId() + "/presence")
                .with(csrf())
                .with(Signed.as(supervisor))
                .exchange();
        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/closing")
                        .param("content", "四步法与升级标准")
                        .param("hours", "2")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasRedirectedUrl("/sessions/" + session);

        for (var form : List.of(
                "sign-in-sheet?format=pdf", "sign-in-sheet?format=xlsx", "record?format=pdf", "record?format=xlsx")) {
            assertThat(mvc.get().uri("/sessions/" + session + "/" + form).with(Signed.as(supervisor)))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/me/learning").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("投诉处理与升级", "已学 2 课时");
        assertThat(mvc.get().uri("/me/learning?lang=en").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("My way");
        assertThat(mvc.get().uri("/sessions/" + session).with(Signed.as(trainee)))
                .bodyText()
                .contains("这次培训怎么样");
    }

    @Test
    void scheduling_with_nothing_filled_in_names_what_is_missing() {
        assertThat(mvc.get().uri("/sessions/new").with(Signed.as(supervisor))).hasStatusOk();
        assertThat(mvc.post().uri("/sessions").param("place", "三楼").with(csrf()).with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("请选课程", "请选日期", "名单里至少要有一个人", "三楼");
    }

    private UUID closed() {
        var session = session(clock.instant().minus(Duration.ofHours(3)));
        signIn.byHand(session, trainee.staffId(), clock.instant().minus(Duration.ofHours(3)), supervisor.staffId());
        closing.close(session, new TrainingRecord("四步法", BigDecimal.TWO, "", ""), supervisor.staffId());
        return session;
    }

    @Test
    void a_question_left_out_of_the_feedback_form_is_asked_for_and_nothing_typed_is_lost() {
        var session = closed();

        assertThat(mvc.post()
                        .uri("/sessions/" + session + "/feedback")
                        .param("understood", "true")
                        .param("useful", "false")
                        .param("comment", "案例再多一些")
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasStatus(422)
                .bodyText()
                .contains("请选“是”或“否”", "案例再多一些");
        assertThat(feedback.of(session).answers()).isZero();
    }

    @Test
    void another_supervisor_judges_feedback_careless_and_a_point_is_lost_once() {
        var session = closed();
        mvc.post()
                .uri("/sessions/" + session + "/feedback")
                .param("understood", "true")
                .param("useful", "true")
                .param("interactive", "true")
                .param("broad", "false")
                .with(csrf())
                .with(Signed.as(trainee))
                .exchange();
        var judge = person(Role.SUPERVISOR);
        for (var who : List.of(supervisor, judge, judge)) {
            mvc.post()
                    .uri("/sessions/" + session + "/feedback/" + trainee.staffId() + "/carelessness")
                    .param("why", "通篇一个字")
                    .with(csrf())
                    .with(Signed.as(who))
                    .exchange();
        }

        assertThat(feedback.of(session).answers()).isEqualTo(1);
        assertThat(points.balance(trainee.staffId())).isEqualTo(-1);
        assertThat(mvc.get().uri("/sessions/" + session).with(Signed.as(judge)))
                .hasStatusOk()
                .bodyText()
                .contains("通篇一个字");
    }

    @Test
    void a_supervisor_takes_wrong_points_back_with_a_reason() {
        var branch = organisation.branch("分部 " + Ids.next(), supervisor.staffId());
        var number = "T" + Ids.next().toString().substring(24);
        var staff = people.hire(
                new NewStaff(number, "林晓雯", branch, "客服专员", "初级", LocalDate.of(2026, 1, 5), null),
                supervisor.staffId());
        points.post(staff, Offence.ABSENCE, "t", "缺席", "", clock.instant(), supervisor.staffId());
        var entry = points.of(staff).getFirst().id();

        assertThat(mvc.get().uri("/people/" + staff + "/learning").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("林晓雯", "冲正的理由");
        mvc.post()
                .uri("/people/" + staff + "/points/" + entry + "/reversal")
                .param("reason", "当天在外勤")
                .with(csrf())
                .with(Signed.as(supervisor))
                .exchange();

        assertThat(points.balance(staff)).isZero();
    }

    @Test
    void a_phone_with_a_wrong_clock_signs_in_by_the_servers_time_and_is_asked_before_it_signs_out() {
        var session = session(clock.instant().minus(Duration.ofMinutes(30)));
        var before = clock.instant();

        assertThat(mvc.post()
                        .uri("/sign-in")
                        .header("Date", "Mon, 01 Jan 2024 00:00:00 GMT")
                        .param("c", desk.code(session).digits())
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasRedirectedUrl("/sessions/" + session);
        assertThat(lists.seat(session, trainee.staffId()).orElseThrow().signedInAt())
                .isAfterOrEqualTo(before);
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .param("c", desk.code(session).digits())
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasStatus(422)
                .bodyText()
                .contains("现在签退会记早退", "/sign-out");
        assertThat(mvc.post()
                        .uri("/sign-out")
                        .param("s", session.toString())
                        .param("c", desk.code(session).digits())
                        .with(csrf())
                        .with(Signed.as(trainee)))
                .hasRedirectedUrl("/sessions/" + session);
    }

    @Test
    void a_link_that_is_no_address_of_the_web_is_refused_and_kept_in_its_field() {
        assertThat(mvc.post()
                        .uri("/sessions")
                        .param("link", "javascript:alert(1)")
                        .with(csrf())
                        .with(Signed.as(supervisor)))
                .hasStatus(422)
                .bodyText()
                .contains("链接要以 https:// 或 http:// 开头", "javascript:alert(1)");
    }

    @Test
    void past_sessions_have_a_list() {
        session(clock.instant().minus(Duration.ofDays(1)));

        assertThat(mvc.get().uri("/sessions?show=PAST").with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("投诉处理与升级", "待写记录");
    }
}
