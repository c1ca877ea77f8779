package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.Taking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent whose fingers are quicker than the answers of a busy server: what they sent is said, once and as it stood. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnAgentInAHurryTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    private LoopCast.Member agent;
    private Visitor screen;

    @BeforeEach
    void begins() {
        agent = casting.troupe().hire("林着急", "客服专员", Role.AGENT);
        casting.certify(agent);
        screen = Visitor.atDesk("http://localhost:" + port).signIn(agent.login(), LoopCast.PASSWORD);
    }

    @AfterEach
    void goesHome() {
        var complaints = screen.complaints();
        screen.close();
        assertThat(complaints).as("what the browser's console complained of").isEmpty();
    }

    private ConversationId aCustomerSays(String words) {
        var id = desk.open(NewConversation.online("王建国", null));
        assertThat(desk.take(id, agent.id())).isInstanceOf(Taking.Taken.class);
        messages.accept(NewMessage.ofCustomer(id, "first", words));
        return id;
    }

    /** Answers to such calls wait until {@link #arrives} lets them come. */
    private List<Route> heldBack(String end) {
        var held = new ArrayList<Route>();
        screen.page.route(url -> url.endsWith(end), held::add);
        return held;
    }

    private void arrives(List<Route> held) {
        screen.page.unrouteAll();
        held.forEach(Route::resume);
    }

    private void presses(String... keys) {
        for (var key : keys) {
            screen.page.keyboard().press(key);
        }
    }

    private void waitsFor(List<Route> held) {
        screen.page.waitForCondition(() -> !held.isEmpty());
    }

    @Test
    void words_are_sent_though_the_agent_has_gone_to_the_next_customer_before_they_were_looked_at() {
        var first = aCustomerSays("热水器漏水");
        var second = aCustomerSays("发票怎么开");
        screen.open("/workspace?c=" + first);
        var held = heldBack("/workspace/wording");
        screen.page.fill("#draft", "师傅明天上午十点到");
        presses("Enter");
        waitsFor(held);
        screen.page.locator("#lists a[href$='" + second + "']").click();
        assertThat(screen.page.locator("#desk[data-conversation='" + second + "']"))
                .hasCount(1);

        screen.page.waitForResponse(answer -> answer.url().endsWith(first + "/messages"), () -> arrives(held));
        assertThat(screen.page.locator("#draft")).hasValue("");
        screen.page.locator("#lists a[href$='" + first + "']").click();
        assertThat(screen.page.locator("#msgs .me").last()).containsText("师傅明天上午十点到");
        assertThat(screen.page.locator("#draft")).hasValue("");
    }

    @Test
    void words_that_need_another_look_wait_where_they_were_written_and_the_agent_is_told() {
        var first = aCustomerSays("我的快递到哪了");
        var second = aCustomerSays("发票怎么开");
        screen.open("/workspace?c=" + first);
        var held = heldBack("/workspace/wording");
        screen.page.fill("#draft", "您登记的是 13800001234 吗");
        presses("Enter");
        waitsFor(held);
        screen.page.locator("#lists a[href$='" + second + "']").click();
        assertThat(screen.page.locator("#desk[data-conversation='" + second + "']"))
                .hasCount(1);

        arrives(held);
        assertThat(screen.page.locator("#toasts")).containsText("还没有发出");
        screen.page.locator("#lists a[href$='" + first + "']").click();
        assertThat(screen.page.locator("#draft")).hasValue("您登记的是 13800001234 吗");
        screen.page.locator("#draft").focus();
        presses("Enter");
        assertThat(screen.page.locator("#draft-hint")).containsText("再按一次");
    }

    @Test
    void an_answer_stops_once_when_the_customer_has_spoken_into_it() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        screen.page.locator("#draft").pressSequentially("师傅明天上午十点到");
        messages.accept(NewMessage.ofCustomer(id, "second", "已经不漏了"));
        assertThat(screen.page.locator("#msgs .them").last()).containsText("已经不漏了");
        presses("Enter");
        assertThat(screen.page.locator("#draft-hint")).containsText("客户刚刚又说了一句");
        assertThat(screen.page.locator("#msgs")).not().containsText("师傅明天上午十点到");
        presses("Enter");
        assertThat(screen.page.locator("#msgs .me").last()).containsText("师傅明天上午十点到");
    }

    @Test
    void the_clock_beside_the_customers_name_stops_with_the_answer() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        assertThat(screen.page.locator("#talk-clock .clock")).containsText("首响");
        screen.page.fill("#draft", "师傅明天上午十点到");
        presses("Enter");
        assertThat(screen.page.locator("#talk-clock .clock")).hasCount(0);
    }

    @Test
    void a_slash_that_finds_no_phrase_says_so_and_is_not_sent() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        screen.page.locator("#draft").pressSequentially("/qqqq");
        assertThat(screen.page.locator("#phrases .none")).containsText("没有对得上的话术");
        presses("Enter");
        assertThat(screen.page.locator("#draft")).hasValue("/qqqq");
    }

    @Test
    void what_stood_there_when_the_key_was_pressed_is_sent_and_what_was_typed_since_stays() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        var held = heldBack("/workspace/wording");
        screen.page.fill("#draft", "师傅明天上午十点到");
        presses("Enter");
        waitsFor(held);
        screen.page.locator("#draft").press("End");
        screen.page.keyboard().type("请问");
        arrives(held);
        assertThat(screen.page.locator("#draft")).hasValue("请问");
        assertThat(screen.page.locator("#msgs .me .bubble").last()).hasText("师傅明天上午十点到");
    }

    @Test
    void a_screen_that_was_asked_for_before_does_not_take_the_place_of_the_conversation_just_opened() {
        var first = aCustomerSays("热水器漏水");
        var second = aCustomerSays("发票怎么开");
        screen.open("/workspace?c=" + first);
        var held = heldBack("/workspace?c=" + first);
        screen.page.evaluate(
                "id => document.dispatchEvent(" + "new CustomEvent('live:assigned', { detail: { conversation: id } }))",
                first.toString());
        waitsFor(held);
        screen.page.locator("#lists a[href$='" + second + "']").click();
        assertThat(screen.page.locator("#desk[data-conversation='" + second + "']"))
                .hasCount(1);
        screen.page.fill("#draft", "发票在订单里开");

        screen.page.waitForResponse(answer -> answer.url().endsWith("/workspace?c=" + first), () -> arrives(held));
        presses("Enter");
        assertThat(screen.page.locator("#msgs .me").last()).containsText("发票在订单里开");
        assertThat(screen.page.locator("#desk[data-conversation='" + second + "']"))
                .hasCount(1);
    }

    @Test
    void words_typed_before_the_page_was_ready_stay() {
        var id = aCustomerSays("热水器漏水");
        var held = new ArrayList<Route>();
        screen.page.route(url -> url.endsWith("/app.js"), held::add);
        screen.page.navigate(
                "http://localhost:" + port + "/workspace?c=" + id,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        screen.page.fill("#draft", "师傅明天");
        waitsFor(held);
        held.forEach(Route::resume);
        assertThat(screen.page.locator("#draft[data-ready]")).hasValue("师傅明天");
    }
}
