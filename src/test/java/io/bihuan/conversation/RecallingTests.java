package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What was just sent, and what becomes of it in the moment before it goes. */
@SpringBootTest
@AutoConfigureMockMvc
class RecallingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    RecallDesk recalls;

    @Autowired
    TakeOverDesk takeOvers;

    @Autowired
    ConversationLists lists;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn lin = Signed.person(Ids.next(), Role.AGENT);
    private UUID session = Ids.next();
    private String token = "";
    private ConversationId talk = new ConversationId(session);

    @BeforeEach
    void aTalkThatHasBegun() throws Exception {
        certify(lin.staffId());
        var opened = mvc.post()
                .uri("/api/v1/chat/sessions")
                .contentType("application/json")
                .content("{\"name\":\"王建国\"}")
                .exchange();
        var given = json.readTree(opened.getResponse().getContentAsString());
        session = UUID.fromString(given.path("id").asString());
        token = given.path("token").asString();
        talk = new ConversationId(session);
        assertThat(desk.take(talk, lin.staffId())).isInstanceOf(Taking.Taken.class);
        messages.accept(NewMessage.ofCustomer(talk, "q", "净水器漏水"));
        recalls.wait(lin.staffId(), true);
    }

    private void certify(UUID staff) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now())
                        """)
                .param("id", Ids.next())
                .param("staff", staff)
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
    }

    private void theFirstWordIsSaid() {
        assertThat(says("first", "您好，我看一下")).hasStatus(201);
    }

    private MvcTestResult says(String name, String text) {
        return mvc.post()
                .uri("/workspace/" + talk + "/messages")
                .with(Signed.as(lin))
                .with(csrf())
                .param("clientId", name)
                .param("text", text)
                .exchange();
    }

    private MvcTestResult takesBack(SignedIn who, String name) {
        return mvc.post()
                .uri("/workspace/" + talk + "/recalls")
                .with(Signed.as(who))
                .with(csrf())
                .param("clientId", name)
                .exchange();
    }

    private List<String> said() {
        return lists.after(talk, 0, 1000).stream()
                .map(ConversationLists.Message::text)
                .toList();
    }

    private String customerSees() throws Exception {
        return mvc.get()
                .uri("/api/v1/chat/sessions/" + session + "/messages?after=0&limit=500")
                .header("X-Visitor-Token", token)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private int told(String words) {
        return jdbc.sql("select count(*) from live.event where payload like '%' || :words || '%'")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private String timerOf(String name) {
        return jdbc.sql("select id from conversation.recallable where conversation_id = :id and client_id = :name")
                .param("id", session)
                .param("name", name)
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void words_that_were_taken_back_were_never_seen_and_lie_before_the_agent_again() throws Exception {
        theFirstWordIsSaid();
        var words = "身份证号发错人了" + Ids.next();
        assertThat(says("a", words))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("left")
                .asNumber();
        assertThat(mvc.get().uri("/workspace?c=" + talk).with(Signed.as(lin)))
                .bodyText()
                .contains("kept-back", words);

        assertThat(takesBack(lin, "a"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("text")
                .isEqualTo(words);

        recalls.wait(lin.staffId(), false);
        assertThat(said()).doesNotContain(words);
        assertThat(customerSees()).contains("您好，我看一下").doesNotContain(words);
        assertThat(told(words)).isZero();
    }

    @Test
    void words_that_nobody_takes_back_go_by_themselves_once_whichever_node_is_up() throws Exception {
        theFirstWordIsSaid();
        says("a", "明天上午师傅上门");
        assertThat(customerSees()).doesNotContain("明天上午师傅上门");
        var timer = timerOf("a");
        assertThat(jdbc.sql("select count(*) from job.timer where kind = 'conversation.recall' and key = :key")
                        .param("key", timer)
                        .query(Integer.class)
                        .single())
                .as("the timer outlives the node that took the words in")
                .isOne();

        recalls.fire(timer, Instant.now());
        recalls.fire(timer, Instant.now());

        assertThat(said()).containsOnlyOnce("明天上午师傅上门");
        assertThat(customerSees()).contains("明天上午师傅上门");
        assertThat(says("a", "明天上午师傅上门")).as("sent again").hasStatus(200);
        assertThat(takesBack(lin, "a")).hasStatus(409).bodyText().contains("撤不回来");
    }

    @Test
    void order_is_kept_whichever_timer_comes_first() {
        theFirstWordIsSaid();
        says("a", "第一");
        says("b", "第二");
        says("a", "第一");
        recalls.fire(timerOf("b"), Instant.now());
        assertThat(said()).containsSubsequence("第一", "第二").containsOnlyOnce("第一");
    }

    @Test
    void a_talk_that_ends_or_changes_hands_takes_them_with_it() {
        theFirstWordIsSaid();
        says("a", "我先转给主管");
        var li = Ids.next();
        certify(li);
        assertThat(takeOvers.takeOver(talk, lin.staffId(), li, "客户要求主管")).isEqualTo(new TakeOverDesk.Done.Taken());
        var words = said();
        assertThat(words.indexOf("我先转给主管")).isPositive().isLessThan(words.size() - 1);

        recalls.wait(li, true);
        assertThat(recalls.say(NewMessage.ofAgent(talk, "b", li, "谢谢您的来访")))
                .isInstanceOf(RecallDesk.Saying.Waits.class);
        desk.end(talk, li);
        assertThat(said()).containsSubsequence("我先转给主管", "谢谢您的来访");
        assertThat(recalls.of(talk, li)).isEmpty();
        assertThat(lists.state(talk)).isEqualTo(State.WRAP_UP);
    }

    @Test
    void the_first_own_words_never_wait() {
        theFirstWordIsSaid();
        assertThat(lists.transcript(talk).firstAgentReplyAt()).isNotNull();
        assertThat(said()).contains("您好，我看一下");
    }

    @Test
    void nothing_waits_for_who_has_not_asked_for_it_and_switching_it_off_lets_all_go() {
        theFirstWordIsSaid();
        says("a", "等一下");
        assertThat(mvc.post()
                        .uri("/workspace/habits")
                        .with(Signed.as(lin))
                        .with(csrf())
                        .param("takeBack", "false"))
                .hasStatus(204);
        assertThat(said()).contains("等一下");
        assertThat(says("b", "马上就好")).hasStatus(201);
        assertThat(said()).containsSubsequence("等一下", "马上就好");
    }

    @Test
    void nobody_takes_back_the_words_of_somebody_else() {
        theFirstWordIsSaid();
        says("a", "等一下");
        assertThat(takesBack(Signed.person(Ids.next(), Role.AGENT), "a")).hasStatus(409);
        assertThat(recalls.of(talk, lin.staffId())).hasSize(1);
    }
}
