package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.Taking;
import io.bihuan.knowledge.Scripts;
import io.bihuan.live.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
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

    @Autowired
    Scripts scripts;

    @Autowired
    RecordDesk records;

    @Autowired
    FollowUpLists promises;

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

    /** What is told before the page listens is not told to it; words that come are fetched when it begins to. */
    private void theStreamIsOpen(ConversationId id) {
        messages.accept(NewMessage.ofCustomer(id, "are-you-there", "在吗"));
        assertThat(screen.page.locator("#msgs")).containsText("在吗");
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

    @Test
    void words_that_come_while_the_screen_is_being_drawn_anew_stay_on_it() {
        var id = aCustomerSays("热水器漏水");
        screen.open("/workspace?c=" + id);
        theStreamIsOpen(id);
        var words = screen.page.locator("#msgs", new Page.LocatorOptions().setHasText("师傅明天上午到"));
        screen.page.route(url -> url.endsWith("/workspace?c=" + id), route -> {
            var drawnBefore = route.fetch();
            messages.accept(NewMessage.ofAgent(id, "mine", agent.id(), "师傅明天上午到"));
            words.waitFor();
            screen.page.evaluate("() => { document.getElementById('desk').dataset.old = 'true'; }");
            route.fulfill(new Route.FulfillOptions().setResponse(drawnBefore));
        });
        tell("assigned", id);
        assertThat(words).hasCount(1);
        assertThat(screen.page.locator("#desk:not([data-old]) #msgs")).containsText("师傅明天上午到");
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
    void a_script_is_found_by_its_initials_filled_by_tab_and_sent_without_the_mouse() {
        scripts.keep(agent.id(), "现场", "约上门时间", "{客户称呼}您好，师傅{几点}前到您家。");
        var id = aCustomerSays("厨房漏水");
        screen.open("/workspace?c=" + id);
        var draft = screen.page.locator("#draft");
        assertThat(draft).isFocused();

        types("/ysmsj");
        assertThat(screen.page.locator("#phrases li[aria-selected=true] b")).hasText("约上门时间");
        types("Enter", "王先生");
        assertThat(draft).hasValue("王先生您好，师傅{几点}前到您家。");
        types("Enter");
        assertThat(screen.page.locator("#draft-hint")).containsText("还有空没有填");
        assertThat(screen.page.locator("#msgs .me:not(.sys)").last()).not().containsText("师傅");
        types("10:20", "Enter");
        assertThat(screen.page.locator("#msgs .me").last()).containsText("王先生您好，师傅10:20前到您家。");
        assertThat(draft).hasValue("");

        types("Escape", "?");
        assertThat(screen.page.locator("#keys-sheet")).isVisible();
        types("Escape");
        assertThat(screen.page.locator("#keys-sheet")).isHidden();
        types("Control+k", "shuru", "Control+a", "zhuanjie");
        assertThat(screen.page.locator("#commands button:visible")).hasCount(1);
        types("Enter");
        assertThat(screen.page.locator("#passing-dialog")).isVisible();
    }

    @Test
    void what_is_being_written_stays_as_it_is_while_the_screen_changes_around_it() {
        scripts.keep(agent.id(), "现场", "约上门时间", "{客户称呼}您好，师傅{几点}前到您家。");
        screen.open("/workspace?c=" + aCustomerSays("阳台漏水"));
        assertThat(screen.page.locator("#draft")).isFocused();
        types("好的。/ysmsj");
        var offered = screen.page.locator("#phrases li[aria-selected=true] b");
        assertThat(offered).hasText("约上门时间");

        screen.page.evaluate("""
                document.getElementById("msgs").dataset.before = "";
                htmx.ajax("GET", location.href, { target: "#desk", select: "#desk", swap: "outerHTML" });
                """);
        assertThat(screen.page.locator("#msgs[data-before]")).hasCount(0);
        assertThat(offered).hasText("约上门时间");
        assertThat(screen.page.locator("#draft")).isFocused();
        types("Enter");
        assertThat(screen.page.locator("#draft")).hasValue(Pattern.compile("好的。.*您好，师傅.*"));
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

    @Test
    void a_talk_that_went_well_is_ended_and_recorded_with_three_keys() {
        var id = aCustomerSays("热水器漏水，要求上门维修");
        messages.accept(NewMessage.ofAgent(id, "reply", agent.id(), "好的，明天上午 10:00 师傅上门维修。请问还有其他可以帮您的吗？"));
        messages.accept(NewMessage.ofCustomer(id, "thanks", "没有了，谢谢"));
        screen.open("/workspace?c=" + id);
        assertThat(screen.page.locator("#draft")).isFocused();

        var ends = Instant.now();
        types("Escape", "e");
        assertThat(screen.page.locator("#wrapup button.primary")).isFocused();
        assertThat(screen.page.locator("#wrapup [name=due]")).hasValue(Pattern.compile(".*T10:00"));
        types("Enter");
        screen.page.waitForURL("**/workspace");
        assertThat(Duration.between(ends, Instant.now())).isLessThan(Duration.ofSeconds(15));

        var record = records.require(id);
        assertThat(record.content().request()).contains("热水器漏水");
        assertThat(record.content().result()).contains("谢谢");
        assertThat(promises.of(id)).hasSize(1);
    }
}
