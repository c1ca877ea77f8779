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
}
