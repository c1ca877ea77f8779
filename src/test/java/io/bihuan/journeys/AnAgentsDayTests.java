package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.Taking;
import io.bihuan.live.Live;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent at their screen, who types while customers, colleagues and the network do as they please. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnAgentsDayTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    Live live;

    private LoopCast.Member agent;
    private Visitor screen;

    @BeforeEach
    void begins() {
        agent = casting.troupe().hire("林日常", "客服专员", Role.AGENT);
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

    private void tell(String kind, ConversationId id) {
        live.publish("person:" + agent.id(), kind, "{\"conversation\":\"" + id + "\"}");
    }

    @Test
    void words_typed_into_a_record_outlive_what_happens_elsewhere() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        screen.page.locator("#ending button").click();
        screen.page.fill("#wrapup [name=request]", "热水器漏水，要求上门");

        tell("ended", id);
        screen.page.evaluate("() => { document.getElementById('desk').dataset.old = 'true'; }");
        screen.page.fill("#wrapup [name=handling]", "约定明天上午上门");
        tell("passed", id);

        assertThat(screen.page.locator("#desk[data-old]")).hasCount(0);
        assertThat(screen.page.locator("#wrapup [name=request]")).hasValue("热水器漏水，要求上门");
        assertThat(screen.page.locator("#wrapup [name=handling]")).hasValue("约定明天上午上门");
        assertThat(screen.page.locator("#wrapup [name=handling]")).isFocused();
    }

    private void types(String... keys) {
        for (var key : keys) {
            if (key.matches("[A-Z][A-Za-z]+(\\+.+)?")) {
                screen.page.keyboard().press(key);
            } else {
                screen.page.keyboard().type(key);
            }
        }
    }

    @Test
    void a_private_number_goes_only_when_the_key_is_pressed_twice() {
        var id = aCustomerSays("我的快递到哪了");
        screen.open("/workspace?c=" + id);
        screen.page.fill("#draft", "您登记的是 13800001234 吗");
        types("Enter");
        assertThat(screen.page.locator("#draft-hint")).containsText("隐私");
        assertThat(screen.page.locator("#draft-hint")).containsText("再按一次");
        assertThat(screen.page.locator("#draft")).hasValue("您登记的是 13800001234 吗");
        types("Enter");
        assertThat(screen.page.locator("#msgs .me").last()).containsText("13800001234");
    }

    @Test
    void what_was_written_on_one_device_stands_on_the_next() {
        var id = aCustomerSays("怎么补开发票");
        screen.open("/workspace?c=" + id);
        screen.page.waitForResponse(
                answer -> answer.url().endsWith("/draft"), () -> screen.page.fill("#draft", "发票在“我的订单”里"));
        try (var phone = Visitor.onPhone("http://localhost:" + port).signIn(agent.login(), LoopCast.PASSWORD)) {
            phone.open("/workspace?c=" + id);
            assertThat(phone.page.locator("#draft")).hasValue("发票在“我的订单”里");
        }
    }
}
