package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.access.Role;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor stands beside a talk: sees it on the wall, watches, whispers, takes over. Three browsers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StandingBesideTests {

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    Presence presence;

    private final List<Visitor> visitors = new ArrayList<>();

    @AfterEach
    void nobody_s_browser_complained() {
        visitors.forEach(Visitor::close);
        assertThat(visitors.stream()
                        .flatMap(visitor -> visitor.complaints().stream())
                        .toList())
                .isEmpty();
    }

    private Visitor visiting(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @Test
    void a_supervisor_watches_whispers_and_takes_over_and_the_customer_hears_only_the_last() {
        casting.emptyTheHouse();
        var troupe = casting.troupe();
        var supervisor = troupe.hire("许主管", "客服主管", Role.SUPERVISOR);
        casting.certify(supervisor);
        var agent = troupe.hire("林新人", "客服专员", Role.AGENT);
        casting.certify(agent);
        presence.set(agent.person().staffId(), AgentState.READY);
        var lin = visiting(Visitor.atDesk(address())).signIn(agent.login(), LoopCast.PASSWORD);
        lin.open("/workspace");

        var customer = visiting(Visitor.onPhone(address())).open("/chat");
        customer.page.fill("#chat-text", "修了三次还漏水，太差了，我要投诉");
        customer.page.locator("#chat-say button.primary").click();
        assertThat(customer.page.locator("#chat-msgs")).containsText("林新人");
        lin.openUntilSeen("/workspace", "#msgs", "修了三次还漏水");

        var xu = visiting(Visitor.atDesk(address())).signIn(supervisor.login(), LoopCast.PASSWORD);
        xu.openUntilSeen("/floor", "#floor", "情绪差");
        xu.picture("floor");
        xu.page.locator("#floor a[href^='/floor/']").first().click();
        assertThat(xu.page.locator(".msgs.watched")).containsText("修了三次还漏水");
        assertThat(lin.page.locator("#beside")).containsText("许主管正在旁听");

        xu.page.fill("#whisper", "先致歉，再给上门时间");
        xu.page.locator("form[action$='/whispers'] button").click();
        assertThat(lin.page.locator("#beside")).containsText("先致歉，再给上门时间");
        lin.picture("workspace-whispered");
        xu.picture("watch");

        xu.page.fill("#takeover-reason", "客户多次报修");
        xu.page.locator("form[action$='/takeover'] button").click();
        xu.page.waitForURL("**/workspace?c=*");
        assertThat(customer.page.locator("#chat-msgs")).containsText("许主管已接手");
        assertThat(customer.page.content()).doesNotContain("先致歉", "正在旁听");
        assertThat(lin.page.locator("#lists")).not().containsText("修了三次还漏水");
        customer.picture("customer-taken-over");
    }
}
