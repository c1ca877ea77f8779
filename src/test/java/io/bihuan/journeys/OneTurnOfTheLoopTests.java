package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.bihuan.access.Role;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Reveal;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.ScenarioDraft;
import io.bihuan.practical.Scenarios;
import io.bihuan.question.Adding;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The loop, walked once in a browser by the people whose jobs it is made of. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OneTurnOfTheLoopTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    StarterCourses starters;

    @Autowired
    Courses courses;

    @Autowired
    PlanDesk plans;

    @Autowired
    PlanLists planLists;

    @Autowired
    SessionDesk sessions;

    @Autowired
    QuestionDesk questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    Scenarios scenarios;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    Clock clock;

    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void close() {
        visitors.forEach(Visitor::close);
    }

    @Test
    void goes_from_plan_to_plan() {
        var troupe = casting.troupe();
        var director = troupe.hire("高主任", "中心经理", Role.DIRECTOR);
        var supervisor = troupe.hire("李主管", "客服主管", Role.SUPERVISOR, Role.INSTRUCTOR);
        var agent = troupe.hire("周新人", "客服专员", Role.AGENT);
        var first = troupe.hire("何考官", "考核专员", Role.EXAMINER);
        var second = troupe.hire("蔡考官", "考核专员", Role.EXAMINER);
        var inspector = troupe.hire("秦质检", "质检专员", Role.INSPECTOR);

        aPlanIsDraftedAndApproved(supervisor, director);
        aSessionIsSignedInTo(supervisor, agent);
        theTheoryIsPassed(first, agent);
        thePracticalIsPassed(first, second, agent);
        aCustomerIsServedAndComplains(agent);
        theEscalationIsAcknowledged(supervisor);
        theConversationIsInspected(inspector);
        feedbackBecomesWorkAndTheDirectorSeesTheLoop(supervisor, director);

        assertThat(visitors.stream()
                        .flatMap(visitor -> visitor.complaints().stream())
                        .toList())
                .as("what the browsers' consoles complained of")
                .isEmpty();
    }

    private void aPlanIsDraftedAndApproved(LoopCast.Member supervisor, LoopCast.Member director) {
        starters.load(supervisor.id());
        var li = enters(supervisor);
        li.open("/plans")
                .page
                .locator("form[action='/plans'] button.primary")
                .first()
                .click();
        assertThat(li.page.locator("h1")).isVisible();
        var plan = planLists.seenBy(supervisor.person()).getFirst();
        plan.items()
                .forEach(item -> plans.change(
                        item.id(),
                        new NewItem(
                                item.courseId(),
                                item.topic(),
                                item.teams(),
                                item.people(),
                                supervisor.id(),
                                item.from(),
                                item.until(),
                                item.hours(),
                                item.method(),
                                item.test(),
                                "")));
        li.open("/plans/" + plan.id())
                .page
                .locator("form[action$='/submission'] button")
                .click();
        li.picture("plan");
        assertThat(li.page.locator("form[action$='/approval']")).hasCount(0);

        var gao = enters(director);
        gao.open("/plans/" + plan.id())
                .page
                .locator("form[action$='/approval'] button")
                .click();
        assertThat(gao.page.locator("main")).containsText("已批准");
    }

    private void aSessionIsSignedInTo(LoopCast.Member instructor, LoopCast.Member trainee) {
        var start = clock.instant().plus(Duration.ofMinutes(15));
        var scheduled = sessions.schedule(
                new NewSession(
                        courses.all().getFirst().id(),
                        null,
                        start,
                        start.plus(Duration.ofHours(1)),
                        "培训室 " + instructor.login(),
                        instructor.id(),
                        10,
                        List.of(trainee.id())),
                instructor.person());
        assertThat(scheduled).isInstanceOf(Scheduling.Scheduled.class);
        var session = ((Scheduling.Scheduled) scheduled).sessionId();
        var screen = enters(instructor).open("/sessions/" + session + "/code");
        assertThat(screen.page.locator("#code svg").first()).isVisible();
        screen.picture("sign-in-code");

        var phone = visiting(Visitor.onPhone(address())).signIn(trainee.login(), LoopCast.PASSWORD);
        phone.open("/sign-in").page.fill("[name=c]", sessions.code(session).digits());
        phone.page.locator("form[action='/sign-in'] button.primary").click();
        phone.page.waitForURL("**/sessions/" + session);
        assertThat(phone.page.locator(".toast")).isVisible();
        assertThat(phone.scrollsSideways()).isFalse();
        phone.picture("sign-in-phone");
        screen.open("/sessions/" + session);
        assertThat(screen.page.locator("main")).containsText("周新人");
    }

    private void theTheoryIsPassed(LoopCast.Member examiner, LoopCast.Member candidate) {
        var chosen = IntStream.range(0, 5)
                .mapToObj(number -> question(examiner, number))
                .map(id -> new PaperPlan.Chosen(id, BigDecimal.valueOf(20)))
                .toList();
        var paper = ((PaperMaking.Made)
                        papers.make("走一圈卷 " + candidate.login(), new PaperPlan.Fixed(chosen), examiner.id()))
                .paperId();
        var now = clock.instant();
        exams.schedule(
                new NewExam(
                        "上岗理论 " + candidate.login(),
                        paper,
                        now.minusSeconds(60),
                        now.plusSeconds(7200),
                        30,
                        DutyScope.ONLINE,
                        Reveal.values()[0],
                        null,
                        candidate.person().branchId(),
                        List.of(candidate.id())),
                examiner.id());

        var zhou = enters(candidate).open("/me/exams");
        zhou.page.locator("[data-opens^='begin-']").click();
        zhou.page.locator("dialog[open] button.primary").click();
        zhou.page.waitForURL("**/sittings/**");
        for (var place = 0; place < 5; place++) {
            zhou.page.locator(".exam-go[data-place='" + place + "']").click();
            zhou.page.locator("input[name=q" + place + "][value=true]").check();
        }
        assertThat(zhou.page.locator("#exam-saved")).containsText(java.util.regex.Pattern.compile("\\d\\d:\\d\\d"));
        zhou.picture("sitting");
        zhou.page.reload();
        assertThat(zhou.page.locator("input[value=true]:checked")).hasCount(5);
        zhou.page.locator("#exam-end").click();
        zhou.page.locator("#exam-hand-in button.primary").click();
        assertThat(zhou.page.locator("main")).containsText("100");
        zhou.picture("exam-result");
    }

    private UUID question(LoopCast.Member examiner, int number) {
        var stem = "身份核验要在查看隐私信息之前完成（" + examiner.login() + " 第 " + number + " 问）。";
        var draft = new QuestionDraft(new Content.TrueFalse(stem, true, ""), "identity", 2, "", QuestionStatus.ACTIVE);
        return ((Adding.Added) questions.add(draft, examiner.id())).id();
    }

    private void thePracticalIsPassed(LoopCast.Member first, LoopCast.Member second, LoopCast.Member candidate) {
        var scenario = scenarios
                .add(
                        new ScenarioDraft(
                                "漏水 " + candidate.login(), "业主王先生", "厨房复漏", List.of("昨天修过"), List.of("先致歉再给时间")),
                        first.id())
                .orElseThrow();
        var arranged = practicals.arrange(
                new NewPractical(
                        scenario,
                        candidate.id(),
                        DutyScope.ONLINE,
                        clock.instant().minusSeconds(60),
                        candidate.person().branchId(),
                        List.of(first.id(), second.id())),
                first.id());
        var practical = ((Arranging.Arranged) arranged).id();
        gives(first, practical, "8");
        var cai = gives(second, practical, "9");
        assertThat(cai.page.locator("main")).containsText("85");
        cai.picture("practical");

        var zhou = enters(candidate).open("/me/certificates");
        assertThat(zhou.page.locator("main")).containsText("在线");
        zhou.picture("own-certificate");
    }

    private Visitor gives(LoopCast.Member examiner, UUID practical, String points) {
        var desk = enters(examiner).open("/practicals/" + practical);
        for (var dimension : List.of("ATTITUDE", "EFFICIENCY", "COMPLIANCE")) {
            desk.page.fill("#points-" + dimension, points);
        }
        desk.page.locator("form[action$='/scores'] button.primary").click();
        desk.page.waitForLoadState();
        return desk;
    }

    private void aCustomerIsServedAndComplains(LoopCast.Member agent) {
        casting.emptyTheHouse();
        var zhou = enters(agent).open("/workspace");
        zhou.page.locator("form[action='/presence'] button.primary").click();
        zhou.page.waitForURL("**/sign-on");
        zhou.page.locator("input[name=sure]").all().forEach(each -> each.check());
        zhou.page.locator("#sign-on button.primary").click();
        zhou.page.waitForURL("**/workspace");

        var customer = visiting(Visitor.onPhone(address())).open("/chat");
        customer.page.fill("#chat-text", "热水器漏电，我要赔偿十二万");
        customer.page.locator("#chat-say button.primary").click();
        assertThat(customer.page.locator("#chat-msgs")).containsText("热水器漏电");
        assertThat(customer.page.locator("#chat-msgs")).containsText("周新人");
        assertThat(customer.scrollsSideways()).isFalse();

        zhou.open("/workspace")
                .page
                .locator("#lists a[href^='/workspace?c=']")
                .first()
                .click();
        assertThat(zhou.page.locator(".talk")).containsText("热水器漏电");
        zhou.page.fill("#draft", "您好，请先断开电源，人没事最要紧。请问您的姓名和订单号？谢谢。");
        zhou.page.locator("#compose button.primary").click();
        assertThat(customer.page.locator("#chat-msgs")).containsText("人没事最要紧");
        customer.page.fill("#chat-text", "王建国，订单 XW88120");
        customer.page.locator("#chat-say button.primary").click();
        assertThat(zhou.page.locator(".talk")).containsText("XW88120");
        zhou.picture("workspace");
        customer.picture("chat-phone");

        var complaint = zhou.page.locator("a[href^='/complaints/new']").getAttribute("href");
        zhou.page.locator("#ending button").click();
        zhou.page.waitForSelector("#wrapup");
        zhou.page.fill("#wrapup [name=request]", "热水器漏电，要求赔偿");
        zhou.page.fill("#wrapup [name=handling]", "安抚并登记投诉");
        zhou.page.fill("#wrapup [name=result]", "已升级给主管");
        zhou.page.waitForResponse(
                answer -> answer.url().endsWith("/record"),
                () -> zhou.page.locator("#wrapup button.primary").click());
        zhou.page.waitForLoadState();

        zhou.open(complaint).page.selectOption("#f-category", "safety.appliance");
        if (zhou.page.locator("[name=name]").count() > 0) {
            zhou.page.fill("[name=name]", "王建国");
        }
        zhou.page.fill("[name=claim]", "120000");
        zhou.page.locator("[name=safety]").check();
        zhou.page.fill("[name=description]", "热水器使用中漏电，客户要求更换并赔偿。");
        zhou.page.fill("[name=calming]", "已致歉，请客户断电。");
        zhou.page.locator("form[action='/complaints/new'] button.primary").click();
        assertThat(zhou.page.locator(".track")).isVisible();
        zhou.picture("complaint");
    }

    private void theEscalationIsAcknowledged(LoopCast.Member supervisor) {
        var li = enters(supervisor).open("/complaints");
        li.page
                .locator("a[href*='/complaints/TS']", new Page.LocatorOptions().setHasText("热水器使用中漏电"))
                .first()
                .click();
        li.page.locator("form[action$='/acknowledgement'] button").click();
        assertThat(li.page.locator("form[action$='/acknowledgement']")).hasCount(0);
        li.picture("complaint-acknowledged");
    }

    private void theConversationIsInspected(LoopCast.Member inspector) {
        var qin = enters(inspector).openUntilSeen("/quality", "main table", "周新人");
        qin.page.locator("a[href^='/quality/']").first().click();
        assertThat(qin.page.locator("main")).containsText("E-03");
        qin.picture("inspection");
    }

    private void feedbackBecomesWorkAndTheDirectorSeesTheLoop(LoopCast.Member supervisor, LoopCast.Member director) {
        var li = enters(supervisor).open("/feedback");
        li.page.locator("[data-opens=enter]").click();
        li.page.fill("#enter [name=feedback]", "排队时不知道前面还有几个人");
        li.page.fill("#enter [name=suggestion]", "排队时显示位置 " + supervisor.login());
        li.page.locator("#enter button.primary").click();
        assertThat(li.page.locator("table")).containsText("排队时不知道");
        li.openUntilSeen("/improvement", ".board", "排队时显示位置 " + supervisor.login());

        var gao = enters(director).open("/board");
        assertThat(gao.page.locator(".ring a")).hasCount(6);
        gao.picture("board");
        gao.page.locator(".ring a .v").first().click();
        assertThat(gao.page).hasURL(java.util.regex.Pattern.compile(".*/plans$"));
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
