package io.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.TakeOverDesk;
import io.bihuan.conversation.Taking;
import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class SupervisingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ConversationDesk desk;

    @Autowired
    ConversationLists lists;

    @Autowired
    MessageDesk messages;

    @Autowired
    TakeOverDesk takeOvers;

    @Autowired
    WatchDesk watches;

    @Autowired
    NoteDesk notes;

    @Autowired
    Presence presence;

    @Autowired
    Live live;

    @Autowired
    JsonMapper json;

    @Autowired
    Floor floor;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn lin = Signed.person(Ids.next(), Role.AGENT);
    private final SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final SignedIn xu = Signed.person(Ids.next(), Role.SUPERVISOR);

    @AfterEach
    void goHome() {
        presence.assign(lin.staffId(), AgentState.OFFLINE);
    }

    private ConversationId aTalk() {
        return held(desk.open(NewConversation.online("王建国", null)));
    }

    private ConversationId held(ConversationId id) {
        certify(lin.staffId());
        assertThat(desk.take(id, lin.staffId())).isInstanceOf(Taking.Taken.class);
        return id;
    }

    private void certify(UUID staff) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        select :id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now()
                         where not exists (select from certification.certificate where staff_id = :staff)
                        """)
                .param("id", Ids.next())
                .param("staff", staff)
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
    }

    private UUID holder(ConversationId id) {
        return lists.transcript(id).agentId();
    }

    @Test
    void watching_is_silent_to_the_customer_and_written_down_and_the_agent_sees_who_watches() {
        var talk = aTalk();
        var before = lists.after(talk, 0, 100).size();
        assertThat(mvc.get().uri("/floor/" + talk).with(Signed.as(li))).hasStatusOk();
        assertThat(mvc.get().uri("/floor/" + talk).with(Signed.as(li))).hasStatusOk();

        assertThat(lists.after(talk, 0, 100)).hasSize(before);
        assertThat(watches.of(talk)).extracting(WatchDesk.Watch::staffId).containsExactly(li.staffId());
        assertThat(watches.shownToAgent(talk)).containsExactly(li.staffId());
        assertThat(mvc.get().uri("/floor/" + talk + "/beside").with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .contains("正在旁听");
        assertThat(mvc.get().uri("/floor/" + talk).with(Signed.as(lin))).hasStatus(403);
    }

    @Test
    void colleagues_at_one_conversation_hear_of_each_other_and_the_customer_does_not() throws Exception {
        var talk = aTalk();
        try (var colleague = live.subscribe(List.of("desk:" + talk));
                var customer = live.subscribe(List.of("conversation:" + talk))) {
            assertThat(company(talk, li, "WRITES")).hasStatus(204);
            var heard = colleague.next(Duration.ofSeconds(5));
            assertThat(heard.kind()).isEqualTo("company");
            assertThat(heard.json()).contains("WRITES", li.staffId().toString());
            for (var said = customer.next(Duration.ofMillis(200));
                    said != null;
                    said = customer.next(Duration.ofMillis(200))) {
                assertThat(said.kind()).isNotEqualTo("company");
            }

            var stranger = Signed.person(Ids.next(), Role.AGENT);
            assertThat(company(talk, stranger, "LOOKS")).hasStatus(204);
            assertThat(colleague.next(Duration.ofMillis(200)))
                    .as("of who may not read it")
                    .isNull();
            assertThat(company(talk, stranger, "LEFT")).hasStatus(204);
            assertThat(colleague.next(Duration.ofSeconds(5)).json()).contains("LEFT");
        }
    }

    @Test
    void whoever_opens_the_talk_of_another_at_the_desk_reads_who_holds_it_and_cannot_write_into_it() {
        var talk = aTalk();
        var chen = Signed.person(Ids.next(), Role.SUPERVISOR);
        assertThat(mvc.get().uri("/workspace?c=" + talk).with(Signed.as(lin)))
                .bodyText()
                .contains("id=\"compose\"", "desk:" + talk);
        assertThat(mvc.get().uri("/workspace?c=" + talk).with(Signed.as(chen)))
                .hasStatusOk()
                .bodyText()
                .contains("这里只能看", "/floor/" + talk)
                .doesNotContain("id=\"compose\"", "id=\"ending\"");
    }

    private MvcTestResult company(ConversationId talk, SignedIn who, String doing) {
        return mvc.post()
                .uri("/workspace/" + talk + "/company")
                .with(Signed.as(who))
                .with(csrf())
                .param("doing", doing)
                .exchange();
    }

    @Test
    void whispers_and_notes_are_seen_in_the_house_and_in_no_byte_that_reaches_the_visitor() throws Exception {
        var opened = mvc.post()
                .uri("/api/v1/chat/sessions")
                .contentType("application/json")
                .content("{\"name\":\"王建国\"}")
                .exchange();
        var session = json.readTree(opened.getResponse().getContentAsString());
        var id = UUID.fromString(session.path("id").asString());
        var token = session.path("token").asString();
        var talk = held(new ConversationId(id));
        var whisper = "悄悄话" + Ids.next();
        var note = "内部备注" + Ids.next();
        mvc.post()
                .uri("/floor/" + talk + "/whispers")
                .with(Signed.as(li))
                .with(csrf())
                .param("text", whisper)
                .exchange();
        mvc.post()
                .uri("/floor/" + talk + "/notes")
                .with(Signed.as(lin))
                .with(csrf())
                .param("text", note)
                .param("back", "workspace")
                .exchange();
        messages.accept(NewMessage.ofAgent(talk, "a", lin.staffId(), "我帮您看看"));

        assertThat(mvc.get().uri("/floor/" + talk + "/beside").with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .contains(whisper, note);
        for (var page : List.of("", "/messages?after=0&limit=500")) {
            var seen = mvc.get()
                    .uri("/api/v1/chat/sessions/" + id + page)
                    .header("X-Visitor-Token", token)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(seen).doesNotContain(whisper, note, "悄悄话", "内部备注");
        }
        assertThat(jdbc.sql("""
                                select count(*)
                                  from live.event
                                 where 'conversation:' || :id = any(topics)
                                   and (kind in ('whisper', 'beside') or payload like '%' || :whisper || '%' or payload like '%' || :note || '%')
                                """)
                        .param("id", id.toString())
                        .param("whisper", whisper)
                        .param("note", note)
                        .query(Integer.class)
                        .single())
                .as("events that the visitor's stream listens to")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from conversation.message where conversation_id = :id and (text like '%' || :whisper || '%' or text like '%' || :note || '%')")
                        .param("id", id)
                        .param("whisper", whisper)
                        .param("note", note)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_customer_who_waits_in_a_talk_asks_for_help_and_one_who_wrote_a_letter_has_a_day() {
        var talk = waitingSince("ONLINE", "20 minutes");
        var letter = waitingSince("EMAIL", "20 minutes");

        assertThat(reasons(talk)).contains(Risk.Reason.SLOW);
        assertThat(reasons(letter)).doesNotContain(Risk.Reason.SLOW);
    }

    private ConversationId waitingSince(String channel, String ago) {
        var talk = aTalk();
        jdbc.sql("""
                        update conversation.conversation
                           set channel = :channel, unanswered_since = now() - :ago::interval
                         where id = :id
                        """)
                .param("channel", channel)
                .param("ago", ago)
                .param("id", talk.value())
                .update();
        return talk;
    }

    private List<Risk.Reason> reasons(ConversationId talk) {
        return floor.talks(null).stream()
                .filter(each -> each.talk().id().equals(talk.value()))
                .flatMap(each -> each.risk().reasons().stream())
                .toList();
    }

    @Test
    void taking_over_asks_for_the_certificate_that_routing_asks_for_and_says_so_beforehand() {
        var talk = aTalk();
        assertThat(takeOvers.takeOver(talk, lin.staffId(), li.staffId(), "客户要求主管"))
                .isEqualTo(new TakeOverDesk.Done.NotCertified());
        assertThat(holder(talk)).isEqualTo(lin.staffId());
        assertThat(mvc.get().uri("/floor/" + talk).with(Signed.as(li)))
                .bodyText()
                .contains("接手要有这个渠道的上岗资格")
                .doesNotContain("我来接手");
        certify(li.staffId());
        assertThat(mvc.get().uri("/floor/" + talk).with(Signed.as(li)))
                .bodyText()
                .contains("我来接手");
    }

    @Test
    void taking_over_is_told_to_the_customer_and_the_agent_can_say_nothing_more() {
        var talk = aTalk();
        certify(li.staffId());
        assertThat(takeOvers.takeOver(talk, lin.staffId(), li.staffId(), " "))
                .isEqualTo(new TakeOverDesk.Done.NoReason());
        assertThat(takeOvers.takeOver(talk, lin.staffId(), li.staffId(), "客户要求主管"))
                .isEqualTo(new TakeOverDesk.Done.Taken());

        assertThat(holder(talk)).isEqualTo(li.staffId());
        assertThat(lists.after(talk, 0, 100).getLast().text()).contains("已接手");
        assertThat(messages.accept(NewMessage.ofAgent(talk, "late", lin.staffId(), "等等")))
                .isEqualTo(new Acceptance.NotYours());
    }

    @Test
    void of_two_supervisors_who_take_over_at_once_one_has_it_and_the_other_is_told_who() throws Exception {
        certify(li.staffId());
        certify(xu.staffId());
        for (var round = 0; round < 5; round++) {
            var talk = aTalk();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var done = pool
                        .invokeAll(List.<Callable<TakeOverDesk.Done>>of(
                                () -> takeOvers.takeOver(talk, lin.staffId(), li.staffId(), "客户生气"),
                                () -> takeOvers.takeOver(talk, lin.staffId(), xu.staffId(), "客户生气")))
                        .stream()
                        .map(each -> {
                            try {
                                return each.get();
                            } catch (InterruptedException | ExecutionException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList();
                assertThat(done)
                        .containsExactlyInAnyOrder(
                                new TakeOverDesk.Done.Taken(), new TakeOverDesk.Done.HeldBy(holder(talk)));
            }
            desk.leave(talk);
        }
    }

    @Test
    void the_wall_shows_first_what_asks_most_for_help() {
        var calm = aTalk();
        var angry = aTalk();
        messages.accept(NewMessage.ofCustomer(calm, "q", "请问几点开门"));
        messages.accept(NewMessage.ofCustomer(angry, "q", "你们太差了，我要投诉，没人管"));
        var wall = mvc.get().uri("/floor").with(Signed.as(li));
        assertThat(wall).hasStatusOk().bodyText().contains("/floor/" + calm, "/floor/" + angry, "情绪差");
        assertThat(mvc.get().uri("/floor").with(Signed.as(lin))).hasStatus(403);
        assertThat(mvc.get().uri("/queue").with(Signed.as(li))).hasStatusOk();
        assertThat(mvc.get().uri("/queue/groups").with(Signed.as(li))).hasStatusOk();
        assertThat(mvc.get().uri("/workspace?c=" + angry).with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .contains("请客户等候", "passing-dialog");
        assertThat(mvc.get().uri("/workspace/" + angry + "/passing").with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .contains("升级给主管");
        assertThat(mvc.post()
                        .uri("/workspace/" + angry + "/passing")
                        .with(Signed.as(lin))
                        .with(csrf())
                        .param("to", "QUEUE")
                        .param("minutes", "")
                        .param("why", "客户要求换人处理"))
                .hasStatus(422)
                .bodyText()
                .contains("客户要求换人处理", "请填写");
    }
}
