package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.bihuan.access.Role;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.EscalationDesk;
import io.bihuan.complaint.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A complaint of 120 000 yuan with a hazard, at a browser: from the first word to the archived report. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AGraveComplaintTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    EscalationDesk escalations;

    @Autowired
    ComplaintLists complaints;

    @Autowired
    TransactionTemplate transactions;

    private final List<Visitor> visitors = new ArrayList<>();
    private LoopCast.Member agent;
    private LoopCast.Member one;
    private LoopCast.Member other;
    private LoopCast.Member director;
    private LoopCast.Member finance;

    @BeforeEach
    void a_branch_is_manned() {
        var troupe = casting.troupe();
        agent = troupe.hire("林晓雯", "客服专员", Role.AGENT);
        one = troupe.hire("李主管", "客服主管", Role.SUPERVISOR);
        other = troupe.hire("许主管", "客服主管", Role.SUPERVISOR);
        director = troupe.hire("高主任", "中心经理", Role.DIRECTOR);
        finance = troupe.hire("于会计", "财务专员", Role.BACK_OFFICE);
    }

    @AfterEach
    void nobody_s_browser_complained() {
        visitors.forEach(Visitor::close);
        assertThat(visitors.stream()
                        .flatMap(visitor -> visitor.complaints().stream())
                        .filter(complaint -> !complaint.contains("410") && !complaint.contains("422"))
                        .toList())
                .isEmpty();
    }

    @Test
    void it_goes_up_past_a_sleeping_supervisor_is_refused_once_and_ends_in_a_report() {
        var front = enters(agent).open("/complaints/new");
        front.page.fill("[name=name]", "王建国");
        front.page.selectOption("[name=category]", "safety.appliance");
        front.page.fill("[name=claim]", "120000");
        front.page.check("[name=safety]");
        front.page.fill("[name=description]", "热水器漏电，我爱人手被打伤了");
        front.page.fill("[name=calming]", "致歉，请客户立即断电停用");
        front.page.locator("main button.primary").click();
        front.page.waitForURL("**/complaints/TS*");
        var address = front.page.url().substring(front.page.url().indexOf("/complaints/"));
        var number = address.substring("/complaints/".length());

        var file = complaints.file(number, null);
        var asleep = file.escalations().getFirst().told().getFirst().staffId();
        transactions.executeWithoutResult(status -> escalations.fire(file.id().toString(), Instant.now()));
        var awake = enters(asleep.equals(one.id()) ? other : one).open(address);
        assertThat(banner(awake, "索赔 120,000 元")).isVisible();
        awake.page.locator("form[action$='/acknowledgement'] button").click();
        assertThat(awake.page.locator("main")).containsText("第 2 级");

        step(
                awake,
                Map.of("FACTS", "核对订单与安装记录，接地件缺失", "PROOF", "检测报告 1 份", "RESPONSIBLE", "安装方"),
                Map.of("CAUSE", "THIRD_PARTY", "JUSTIFIED", "YES"));
        offer(awake, "6000", "王先生，补偿 6000 元，11 月 24 日 18:00 前到账。");
        assertThat(banner(awake, "待审批")).isVisible();
        var boss = enters(director).open(address);
        boss.page.locator("button[name=granted][value=true]").click();

        var customer = visiting(Visitor.onPhone(address())).open(link(front, address));
        assertThat(customer.page.locator(".remedy-words")).containsText("6000");
        customer.page.locator("details summary").last().click();
        customer.page.fill("[name=reason]", "医药费就花了 4000，至少 9000");
        customer.page.locator("button[value=refuse]").click();
        assertThat(customer.page.locator(".banner.good")).isVisible();

        awake.open(address);
        offer(awake, "9000", "王先生，补偿 9000 元，11 月 24 日 18:00 前到账。");
        boss.open(address).page.locator("button[name=granted][value=true]").click();
        var again = link(front, address);
        customer.open(again).page.fill("[name=name]", "王建国");
        sign(customer.page);
        customer.page.locator("button.primary[value=accept]").click();
        assertThat(customer.page.locator(".banner.good")).isVisible();
        assertThat(customer.scrollsSideways()).isFalse();
        customer.picture("remedy-accepted-phone");
        assertThat(customer.open(again).page.locator(".banner.warn")).containsText("您已经接受了这个方案");

        var till = enters(finance).open("/tasks?show=queue");
        till.page.locator("main a[href*='/tasks/']").first().click();
        till.page.fill("[name=result]", "已转账至客户账户");
        till.page.fill("[name=proof]", "流水 2026112300021");
        till.page.locator("form[action$='/end'] button.primary").click();
        assertThat(till.page.locator("main")).containsText("已办");

        awake.openUntilSeen(address, "#step", "退款或补偿凭证");
        step(awake, Map.of("REFUND_PROOF", "流水 2026112300021", "RESULT", "客户确认到账"), Map.of());
        assertThat(awake.page.locator("[name=SUMMARY]"))
                .hasValue(java.util.regex.Pattern.compile("接地件缺失[\\s\\S]*不接受 1 次"));
        awake.page.selectOption("[name=AREA]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        step(awake, Map.of("PREVENTION", "安装后拍接地照片，没有照片不予结算"), Map.of());
        assertThat(awake.page.locator("main")).containsText("已归档");
        assertThat(complaints.file(number, null).closedAt()).isNotNull();
        assertThat(complaints.file(number, null).stage()).isEqualTo(Stage.ARCHIVE);
        awake.picture("grave-complaint");
    }

    private static void step(Visitor who, Map<String, String> words, Map<String, String> choices) {
        words.forEach((field, value) -> who.page.fill("[name=" + field + "]", value));
        choices.forEach((field, value) -> who.page.selectOption("[name=" + field + "]", value));
        who.page.locator("button[form=step]").click();
        who.page.waitForLoadState();
    }

    private static void offer(Visitor who, String amount, String words) {
        who.page.check("[name=REMEDIES][value=COMPENSATION]", new Page.CheckOptions().setForce(true));
        step(who, Map.of("AMOUNT", amount, "WORDS", words), Map.of());
    }

    private static Locator banner(Visitor who, String words) {
        return who.page
                .locator(".banner", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private String link(Visitor front, String complaint) {
        front.openUntilSeen(complaint, "form[action$='/links'] button", "链接")
                .page
                .locator("form[action$='/links'] button")
                .click();
        var shown = front.page.locator(".complaint-link").innerText();
        return shown.substring(shown.indexOf("/remedies/"));
    }

    private static void sign(Page page) {
        var canvas = page.locator("canvas.signature");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + box.height * 0.7);
        page.mouse().down();
        for (var at = 0; at <= 20; at++) {
            page.mouse().move(box.x + 20 + at * 12, box.y + box.height * (at % 2 == 0 ? 0.3 : 0.7));
        }
        page.mouse().up();
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
