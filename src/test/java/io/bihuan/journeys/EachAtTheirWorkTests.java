package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.bihuan.access.Role;
import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.NewPairing;
import io.bihuan.apprenticeship.Pairing;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.Reveal;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.MovableClock;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.handbook.StarterChapters;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.Adding;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Training and assessment at a browser: what each of its people has to do on a day, from the first page to the last. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EachAtTheirWorkTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    StarterCourses starters;

    @Autowired
    StarterChapters handbook;

    @Autowired
    Courses courses;

    @Autowired
    SessionDesk sessions;

    @Autowired
    ApprenticeshipDesk apprenticeships;

    @Autowired
    QuestionDesk questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    private final List<Visitor> visitors = new ArrayList<>();
    private LoopCast.Troupe troupe;
    private LoopCast.Member supervisor;
    private LoopCast.Member agent;

    @BeforeEach
    void a_branch_is_manned() {
        troupe = casting.troupe();
        supervisor = troupe.hire("李主管", "客服主管", Role.SUPERVISOR);
        agent = troupe.hire("周新人", "客服专员", Role.AGENT);
        starters.load(supervisor.id());
    }

    @AfterEach
    void nobody_s_browser_complained() {
        visitors.forEach(Visitor::close);
        assertThat(visitors.stream()
                        .flatMap(visitor -> visitor.complaints().stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void a_trainee_reads_the_handbook_practises_and_asks_for_leave_on_a_phone() {
        handbook.load(supervisor.id());
        var inThreeDays = clock.instant().plus(Duration.ofDays(3));
        var session = session(inThreeDays, supervisor);
        var phone = visiting(Visitor.onPhone(address())).signIn(agent.login(), LoopCast.PASSWORD);

        phone.open("/handbook")
                .page
                .locator("main a[href^='/handbook/']")
                .first()
                .click();
        phone.page.waitForURL("**/handbook/*");
        var chapter = phone.page.url();
        button(phone, "form[action$='/acknowledgement']").click();
        phone.page.waitForURL(url -> !url.equals(chapter));
        assertThat(phone.page.locator("h1")).isVisible();
        phone.page.goBack();
        phone.page.reload();
        assertThat(phone.page.locator("#acknowledge")).containsText("你已于");
        assertThat(phone.scrollsSideways()).isFalse();

        button(phone.open("/roleplay"), "form[action='/roleplay/runs']").first().click();
        phone.page.waitForURL("**/roleplay/runs/**");
        var said = phone.page.locator("#msgs li").count();
        phone.page.fill("#draft", "您好，很抱歉给您添麻烦了，我先帮您核实一下情况，请问您贵姓？");
        phone.page.locator("#compose button.primary").click();
        assertThat(phone.page.locator("#msgs")).containsText("我先帮您核实");
        phone.page.waitForCondition(() -> phone.page.locator("#msgs li").count() >= said + 2);
        phone.picture("roleplay-phone");
        phone.page.locator("#ending button").click();
        phone.page.waitForURL(url -> url.contains("/roleplay/runs/"));
        assertThat(phone.page.locator("main")).containsText(Pattern.compile("[EN]-\\d\\d"));
        assertThat(phone.scrollsSideways()).isFalse();

        phone.open("/sessions/" + session).page.fill("[name=reason]", "孩子家长会");
        button(phone, "form[action$='/leave']").click();
        assertThat(phone.page.locator("main")).containsText("请假已提交");

        var li = enters(supervisor).open("/today");
        li.page.locator("main a[href*='/sessions']").first().click();
        li.open("/sessions")
                .page
                .locator("form[action^='/leave/'] button")
                .first()
                .click();
        assertThat(phone.open("/sessions/" + session).page.locator("main")).containsText("已准假");
    }

    @Test
    void a_mentor_writes_the_day_and_the_newcomer_countersigns_it() {
        var mentor = troupe.hireAt("高级", "陈师傅", "客服专员", Role.AGENT, Role.MENTOR);
        casting.certify(mentor);
        var lastWorkday = workdayBefore();
        var morning = lastWorkday.atTime(8, 0).atZone(deadlines.zone()).toInstant();
        var paired = clock.at(
                morning,
                () -> apprenticeships.pair(new NewPairing(agent.id(), mentor.id(), lastWorkday, 3), supervisor.id()));
        assertThat(paired).isInstanceOf(Pairing.Paired.class);

        var chen = enters(mentor).open("/me/debriefs");
        chen.page.locator("a.button.primary[href^='/debriefs/']").first().click();
        chen.page.fill("[name=minutes]", "30");
        chen.page.fill("[name=strengths]", "开场和核验都做到了");
        chen.page.fill("[name=shortcomings]", "复述漏了时间");
        chen.page.fill("[name=focus]", "先复述再查单");
        button(chen, "form[action$='/entry']").click();
        assertThat(button(chen, "form[action$='/entry']")).containsText("更正");

        var zhou = enters(agent).open("/me/debriefs");
        zhou.page.locator("a.button.primary[href^='/debriefs/']").first().click();
        assertThat(zhou.page.locator("main")).containsText("复述漏了时间");
        zhou.page.locator("button[formaction$='/signature']").click();
        assertThat(zhou.page.locator("button[formaction$='/signature']")).hasCount(0);
        zhou.picture("debrief-countersigned");
    }

    @Test
    void an_instructor_takes_the_roll_counts_practice_and_closes_with_the_record() {
        var instructor = troupe.hire("苏讲师", "讲师", Role.INSTRUCTOR);
        var twoHoursAgo = clock.instant().minus(Duration.ofHours(2));
        var session = clock.at(twoHoursAgo.minus(Duration.ofDays(2)), () -> session(twoHoursAgo, instructor));
        var su = enters(instructor).open("/sessions/" + session);
        var presence = act(su, "周新人", "form[action$='/presence']");
        presence.locator("[name=time]").fill(hour(twoHoursAgo));
        presence.locator("button").click();
        assertThat(su.page.locator("main")).containsText("到 1 / 应到 1");
        act(su, "周新人", "form[action$='/remark']").locator("[name=note]").fill("接听私人电话");
        act(su, "周新人", "form[action$='/remark']").locator("button").click();
        assertThat(su.page.locator(".toast")).containsText("扣 1 分");
        su.page.fill("#record [name=content], [name=content]", "受理流程与常见问题");
        su.page.fill("[name=hours]", "1");
        button(su, "form[action$='/closing']").click();
        assertThat(su.page.locator("form[action$='/closing']")).hasCount(0);
        assertThat(su.page.locator("main")).containsText("受理流程与常见问题");
        su.picture("session-closed");
    }

    @Test
    void a_team_leader_calls_a_morning_drill_and_sees_who_came() {
        var leader = troupe.hire("何组长", "客服班长", Role.TEAM_LEADER);
        var he = enters(leader).open("/sessions/new");
        var today = LocalDate.now(clock.withZone(deadlines.zone()));
        he.page.selectOption("[name=course]", courses.all().getFirst().id().toString());
        he.page.selectOption("[name=instructor]", leader.id().toString());
        he.page.fill("[name=day]", today.plusDays(1).toString());
        he.page.fill("[name=from]", "08:30");
        he.page.fill("[name=until]", "09:00");
        he.page.fill("[name=place]", "晨会区 " + leader.login());
        he.page.fill("[name=seats]", "10");
        he.page.locator("[name=people][value='" + agent.id() + "']").check();
        button(he, "form[action='/sessions']").click();
        assertThat(he.page.locator("main")).containsText("周新人");
        he.picture("drill");
        assertThat(enters(agent).open("/agenda").page.locator("main")).containsText("晨会区 " + leader.login());
    }

    @Test
    void an_examiner_marks_what_was_written_and_releases_it_to_the_candidate() {
        var examiner = troupe.hire("何考官", "考核专员", Role.EXAMINER);
        var exam = examWithWriting(examiner);
        var zhou = enters(agent).open("/me/exams");
        zhou.page.locator("[data-opens^='begin-']").click();
        zhou.page.locator("dialog[open] button.primary").click();
        zhou.page.waitForSelector("#exam");
        zhou.page.locator(".question:not([hidden]) textarea").fill("先致歉，再核实上次维修，给出今天的上门时间并回访。");
        assertThat(zhou.page.locator("#exam-saved")).containsText(Pattern.compile("\\d\\d:\\d\\d"));

        var he = enters(examiner).open("/exams/" + exam + "/hall");
        assertThat(he.page.locator("main")).containsText("周新人");
        he.page.locator("[data-opens=tell-all]").click();
        he.page.fill("#tell-all [name=words]", "还有十分钟");
        button(he, "#tell-all").click();
        zhou.page.locator("#exam-end").click();
        zhou.page.locator("#exam-hand-in button.primary").click();
        assertThat(zhou.page.locator("main")).containsText("阅卷");

        he.open("/exams/" + exam + "/results");
        he.open("/marking")
                .page
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(examiner.login()))
                .locator("form button")
                .click();
        assertThat(he.page.locator(".marking-given")).containsText("先致歉");
        assertThat(he.page.locator("main")).not().containsText("周新人");
        he.page.fill("#marking [name=points]", "17");
        he.page.waitForResponse(
                answer -> answer.url().endsWith("/rounds"),
                () -> he.page.locator("#marking button.primary").click());
        he.open("/exams/" + exam + "/results");
        he.page.waitForResponse(
                answer -> answer.url().endsWith("/release"),
                () -> button(he, "form[action$='/release']").click());
        assertThat(zhou.open("/me/exams").page.locator("main")).containsText("85");
        zhou.picture("marked-and-released");
    }

    @Test
    void a_supervisor_drafts_what_a_director_gives_back_once_and_then_approves() {
        var director = troupe.hire("高主任", "中心经理", Role.DIRECTOR);
        var li = enters(supervisor).open("/plans");
        li.page.locator("form[action='/plans'] button.primary").first().click();
        assertThat(li.page.locator("h1")).isVisible();
        var plan = li.page.url().replaceAll(".*/plans/", "");
        button(li, "form[action$='/submission']").click();

        var gao = enters(director).open("/plans/" + plan);
        gao.page.locator("[data-opens=giving-back]").click();
        gao.page.fill("#giving-back [name=reason]", "投诉处理再加一次实操");
        button(gao, "#giving-back").click();
        assertThat(li.open("/plans/" + plan).page.locator("main")).containsText("投诉处理再加一次实操");
        button(li, "form[action$='/submission']").click();
        gao.open("/plans/" + plan)
                .page
                .locator("form[action$='/approval'] button")
                .click();
        assertThat(gao.page.locator("main")).containsText("已批准");
        assertThat(gao.open("/today").page.locator("h1")).isVisible();
        gao.picture("director-today");
    }

    private UUID session(Instant start, LoopCast.Member instructor) {
        var scheduled = sessions.schedule(
                new NewSession(
                        courses.all().getFirst().id(),
                        null,
                        start,
                        start.plus(Duration.ofHours(1)),
                        "培训室 " + agent.login(),
                        instructor.id(),
                        10,
                        List.of(agent.id())),
                supervisor.person());
        return ((Scheduling.Scheduled) scheduled).sessionId();
    }

    private UUID examWithWriting(LoopCast.Member examiner) {
        var content =
                new Content.ShortAnswer("业主说厨房第二次漏水，怎么回？" + examiner.login(), "致歉、核实、给时间、回访", List.of("致歉", "回访"), "");
        var draft = new QuestionDraft(content, "empathy", 3, "", QuestionStatus.ACTIVE);
        var question = ((Adding.Added) questions.add(draft, examiner.id())).id();
        var chosen = List.of(new PaperPlan.Chosen(question, BigDecimal.valueOf(20)));
        var paper = ((PaperMaking.Made)
                        papers.make("简答卷 " + examiner.login(), new PaperPlan.Fixed(chosen), examiner.id()))
                .paperId();
        var now = clock.instant();
        var scheduled = exams.schedule(
                new NewExam(
                        "简答测验 " + examiner.login(),
                        ExamKind.GENERAL,
                        paper,
                        now.minusSeconds(60),
                        now.plusSeconds(3600),
                        30,
                        null,
                        Reveal.values()[0],
                        Release.BY_HAND,
                        1,
                        null,
                        agent.person().branchId(),
                        List.of(agent.id()),
                        List.of()),
                examiner.id());
        return ((io.bihuan.assessment.Scheduling.Scheduled) scheduled).id().value();
    }

    private LocalDate workdayBefore() {
        var day = LocalDate.now(clock.withZone(deadlines.zone())).minusDays(1);
        while (!deadlines.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private String hour(Instant at) {
        return at.atZone(deadlines.zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page.locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
    }

    /** What may be done to somebody on the roster, unfolded. */
    private static Locator act(Visitor visitor, String name, String form) {
        var line = row(visitor, name);
        if (line.locator("details[open]").count() == 0) {
            line.locator("details summary").click();
        }
        return line.locator(form);
    }

    private static Locator button(Visitor visitor, String within) {
        return visitor.page.locator(within + " button:not([type=button])");
    }

    private Visitor enters(LoopCast.Member member) {
        return visiting(Visitor.atDesk(address())).signIn(member.login(), LoopCast.PASSWORD);
    }

    private Visitor visiting(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
