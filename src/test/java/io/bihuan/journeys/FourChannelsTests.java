package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.bihuan.access.Role;
import io.bihuan.access.Tokens;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.State;
import io.bihuan.database.Ids;
import io.bihuan.insight.AgentFigures;
import io.bihuan.job.Recurring;
import io.bihuan.mail.Mailbox;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.telephone.Switchboard;
import io.bihuan.wechat.Account;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One agent from sign-on to sign-off: a chat, a call, a letter and an official account, as they and their customers see it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FourChannelsTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    LoopCast casting;

    @Autowired
    ConversationLists lists;

    @Autowired
    RecordDesk records;

    @Autowired
    Presence presence;

    @Autowired
    Tokens tokens;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Mailbox mailbox;

    @Autowired
    List<Recurring> rounds;

    @Autowired
    Account account;

    @Autowired
    AgentFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<ConversationId> served = new ArrayList<>();
    private LoopCast.Member agent;
    private LoopCast.Member colleague;
    private Visitor screen;
    private Visitor customer;

    @BeforeEach
    void two_are_on_duty_today() {
        casting.emptyTheHouse();
        var troupe = casting.troupe();
        agent = troupe.hire("林一天", "客服专员", Role.AGENT);
        colleague = troupe.hire("赵晚班", "客服专员", Role.AGENT);
        casting.certify(agent);
        casting.certify(colleague);
        screen = Visitor.atDesk(address()).signIn(agent.login(), LoopCast.PASSWORD);
        customer = Visitor.onPhone(address());
    }

    @AfterEach
    void everybody_goes_home() {
        var complaints = new ArrayList<>(screen.complaints());
        complaints.removeIf(complaint -> complaint.contains("422")); // the sign-on that was refused
        complaints.addAll(customer.complaints());
        screen.close();
        customer.close();
        casting.emptyTheHouse();
        assertThat(complaints).as("what the browsers' consoles complained of").isEmpty();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    @Test
    void a_day_over_four_channels_leaves_every_customer_answered_and_every_record_written() throws Exception {
        signsOn();
        chats();
        takesACall();
        answersALetter();
        handsAFollowerOver();
        keepsTheirPromise();
        signsOff();
        theFiguresAreTrue();
    }

    private void signsOn() {
        screen.open("/workspace");
        screen.page.locator(".talk.nothing form button.primary").click();
        screen.page.waitForURL("**/sign-on");
        for (var tool : List.of("NETWORK", "CHAT", "KNOWLEDGE")) {
            assertThat(screen.page.locator("[data-tool=" + tool + "] [data-state]"))
                    .hasText("正常");
        }
        screen.page.selectOption("[name='state.PHONE']", "WORKS");
        screen.page.locator("#sign-on button.primary").click();
        assertThat(screen.page.locator("[role=alert]")).isVisible();
        assertThat(presence.of(agent.id())).isEqualTo(AgentState.OFFLINE);

        screen.page.locator("[name=sure]").all().forEach(box -> box.check());
        screen.page.locator("#sign-on button.primary").click();
        screen.page.waitForURL("**/workspace");
        assertThat(presence.of(agent.id())).isEqualTo(AgentState.READY);
        assertThat(screen.page.locator("#presence")).containsText("可接入");
    }

    private void chats() {
        customer.open("/chat");
        asks("热水器漏水，要求上门维修");
        turnTo("ONLINE");
        assertThat(screen.page.locator("#msgs")).containsText("热水器漏水");
        assertThat(customer.page.locator("#chat-msgs .them").last()).containsText("林一天");

        screen.page.fill("#draft", "这不归我们管，您找厂家");
        screen.page.keyboard().press("Enter");
        assertThat(screen.page.locator("#draft-hint")).containsText("再按一次");
        assertThat(customer.page.locator("#chat-msgs")).not().containsText("不归我们管");

        assertThat(screen.page.locator("#ending .chip")).isVisible();
        says("我跟您确认一下：热水器漏水，需要上门维修，对吗？");
        asks("对");
        says("好的，明天上午 10:00 师傅上门维修。请问还有其他可以帮您的吗？");
        assertThat(customer.page.locator("#chat-msgs .them").last()).containsText("明天上午 10:00");
        asks("没有了，谢谢");
        assertThat(screen.page.locator("#msgs")).containsText("没有了，谢谢");
        assertThat(screen.page.locator("#help .checks:not(.spin) li:not(.done)"))
                .hasCount(1); // who it is was not asked for a repair

        ends();
        assertThat(screen.page.locator("#wrapup [name=due]")).hasValue(Pattern.compile(".*T10:00"));
        writesTheRecord();
        assertThat(customer.page.locator("#chat-state")).containsText("已结束");
        assertThat(records.require(served.getLast()).content().request()).contains("热水器漏水");
    }

    private void takesACall() throws Exception {
        var number = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        var hint = number.substring(0, 3) + "****" + number.substring(7);
        var line = new Line(number);
        line.tells("RINGING", 0, "");
        assertThat(screen.page.locator(".calls")).containsText(hint);
        assertThat(screen.page.locator(".calls")).containsText("首次来电");
        line.tells("ANSWERED", 6, "");
        screen.page.locator(".calls a.primary").click();
        screen.page.waitForURL("**/workspace?c=*");
        line.tells("ENDED", 95, ",\"hungUpBy\":\"CUSTOMER\"");
        assertThat(screen.page.locator(".calls section")).hasCount(0);

        turnTo("PHONE");
        assertThat(screen.page.locator("#msgs")).containsText("客户先挂断");
        screen.page.fill("#wrapup [name=request]", "问本月账单里的服务费");
        screen.page.fill("#wrapup [name=handling]", "逐项核对账单并说明");
        screen.page.fill("#wrapup [name=result]", "客户表示清楚");
        writesTheRecord();
    }

    private void answersALetter() throws Exception {
        var writer = "k" + Ids.next().toString().replace("-", "") + "@letters.example";
        try (var town = new MailTown(writer, mailbox, rounds)) {
            town.writes("Invoice", "发票抬头怎么改？", "");
            turnTo("EMAIL");
            assertThat(screen.page.locator("#msgs")).containsText("发票抬头怎么改");
            assertThat(screen.page.locator(".talk header")).containsText("邮件");
            says("在“我的订单”里点“申请换开”，今天 18:00 前发到您邮箱。");
            var first = town.received(1).getFirst();
            assertThat(first.getContent().toString()).contains("申请换开");
            assertThat(first.getSubject()).startsWith("Re: Invoice");

            town.writes(first.getSubject(), "收到了，谢谢。", first.getMessageID());
            assertThat(screen.page.locator("#msgs")).containsText("收到了，谢谢");
            ends();
            writesTheRecord();
            assertThat(lists.after(served.getLast(), 0, 100).stream()
                            .map(ConversationLists.Message::text)
                            .filter(text -> text.contains("收到了")))
                    .hasSize(1);
            assertThat(town.received(1)).hasSize(1);
        }
    }

    private void handsAFollowerOver() throws Exception {
        try (var town = new FollowersTown(address(), account, jdbc)) {
            town.says("电梯又停了，有人被关过");
            turnTo("WECHAT");
            assertThat(screen.page.locator("#msgs .them")).hasCount(1);
            assertThat(screen.page.locator("#lists")).containsText("微信");
            says("我跟您核对一下，是 3 栋 2 单元的电梯，对吗？");
            assertThat(town.received("3 栋 2 单元")).isEqualTo(1);

            presence.set(colleague.id(), AgentState.READY);
            screen.page.locator("[data-opens=passing-dialog]").click();
            screen.page
                    .locator("#passing-dialog label", new Page.LocatorOptions().setHasText("赵晚班"))
                    .click();
            screen.page.fill("#passing-minutes", "3");
            screen.page.fill("#passing-why", "要查维保记录，我要下班了");
            screen.page.locator("#passing-dialog button.primary").click();
            assertThat(town.received("转接给")).isEqualTo(1);
            await().atMost(SOON)
                    .until(() -> colleague
                            .id()
                            .equals(lists.transcript(served.getLast()).agentId()));
            assertThat(screen.page.locator("#lists a[href$='" + served.removeLast() + "']"))
                    .hasCount(0);
        }
    }

    private void keepsTheirPromise() {
        screen.open("/follow-ups");
        screen.page
                .locator("#owed ~ ul a", new Page.LocatorOptions().setHasText("10:00"))
                .click();
        screen.page.fill("[name=outcome]", "师傅提前上门，已修好");
        screen.page
                .locator("label", new Page.LocatorOptions().setHasText("满意"))
                .first()
                .click();
        screen.page.locator("form.now button.primary").click();
        screen.open("/follow-ups");
        assertThat(screen.page.locator("#kept ~ ul")).containsText("10:00");
        assertThat(screen.page.locator("#owed .count")).hasText("1"); // the letter's, till 18:00
    }

    private void signsOff() {
        screen.page.locator("#presence summary").click();
        screen.page.locator("#presence [hx-post$='OFFLINE']").click();
        await().atMost(SOON).until(() -> presence.of(agent.id()) == AgentState.OFFLINE);
        screen.open("/me/breathing");
        screen.page.fill("[name=words]", "今天电梯那位客户急，我先核对再转，心里踏实。");
        screen.page.locator("form[action='/me/diary'] button.primary").click();
        assertThat(screen.page.locator("main")).containsText("心里踏实");
        screen.open("/workspace");
        assertThat(screen.page.locator("#lists .count").first()).hasText("0");
    }

    private void theFiguresAreTrue() {
        assertThat(served).hasSize(3).allSatisfy(id -> {
            var talk = lists.transcript(id);
            assertThat(lists.state(id)).isEqualTo(State.CLOSED);
            assertThat(talk.recordAt()).isNotNull();
            assertThat(talk.firstAgentReplyAt()).isAfter(talk.openedAt());
        });
        var today = LocalDate.now(clock);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(figures.between(today, today.plusDays(1)))
                        .filteredOn(line -> line.agentId().equals(agent.id()))
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.conversations()).isEqualTo(3);
                            assertThat(line.answered()).isEqualTo(3);
                            assertThat(line.firstMillis()).isPositive();
                        }));
    }

    private void asks(String words) {
        customer.page.fill("#chat-text", words);
        customer.page.locator("#chat-say button.primary").click();
        assertThat(customer.page.locator("#chat-msgs .me:not(.pending)").last()).containsText(words);
    }

    private void says(String words) {
        screen.page.fill("#draft", words);
        screen.page.keyboard().press("Enter");
        assertThat(screen.page.locator("#msgs .me:not(.pending)").last()).containsText(words);
        assertThat(screen.page.locator("#draft")).hasValue("");
    }

    /** The talk that came by this channel stands in the list by itself; it is opened by its row. */
    private void turnTo(String channel) {
        var id = await().atMost(SOON)
                .until(
                        () -> jdbc.sql("""
                                        select id
                                          from conversation.conversation
                                         where agent_id = :agent
                                           and channel = :channel
                                           and state <> 'CLOSED'
                                        """)
                                .param("agent", agent.id())
                                .param("channel", channel)
                                .query(UUID.class)
                                .list(),
                        found -> found.size() == 1)
                .getFirst();
        screen.page.locator("#lists a[href='/workspace?c=" + id + "']").click();
        assertThat(screen.page.locator("#desk")).hasAttribute("data-conversation", id.toString());
        served.add(new ConversationId(id));
    }

    private void ends() {
        screen.page.locator("#ending button").click();
        assertThat(screen.page.locator("#wrapup")).isVisible();
    }

    private void writesTheRecord() {
        screen.page.locator("#wrapup button.primary").click();
        screen.page.waitForURL("**/workspace");
        assertThat(lists.state(served.getLast())).isEqualTo(State.CLOSED);
    }

    /** The telephone system, and one call on it. */
    private final class Line {

        private final String call = "call-" + Ids.next();
        private final String extension = "e" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
        private final Instant begun = Instant.now().minusSeconds(100);
        private final String token = tokens.make("pbx", Set.of("call:write"), agent.id());
        private final String number;

        Line(String number) {
            this.number = number;
            switchboard.give(extension, agent.id(), agent.id());
        }

        void tells(String type, int second, String more) throws Exception {
            var event = "{\"id\":\"" + Ids.next() + "\",\"call\":\"" + call + "\",\"type\":\"" + type + "\",\"at\":\""
                    + begun.plusSeconds(second) + "\",\"number\":\"" + number + "\",\"extension\":\"" + extension + "\""
                    + more + "}";
            var request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/calls/events"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(event))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
