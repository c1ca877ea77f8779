package io.bihuan.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.access.Tokens;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.State;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.reach.Outside;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls, from what the telephone system tells to the conversation and its record. */
@SpringBootTest
@AutoConfigureMockMvc
class CallTests {

    private static final String EVENTS = "/api/v1/calls/events";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Switchboard switchboard;

    @Autowired
    CallDesk desk;

    @Autowired
    CallLists calls;

    @Autowired
    ConversationLists conversations;

    @Autowired
    Customers customers;

    @Autowired
    Live live;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Audit audit;

    @Autowired
    UiFactory uis;

    @Autowired
    Clock clock;

    private final SignedIn agent = Signed.person(Ids.next(), Role.AGENT);
    private final String extension = "e" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    private final String call = "call-" + Ids.next();
    private final String number = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final Instant begun = Instant.now().minusSeconds(300);
    private String token = "";

    @BeforeEach
    void anExtension() {
        switchboard.give(extension, agent.staffId(), agent.staffId());
        token = tokens.make("pbx", Set.of("call:write"), agent.staffId());
    }

    private String event(String type, int second, String more) {
        return "{\"id\":\"" + Ids.next() + "\",\"call\":\"" + call + "\",\"type\":\"" + type + "\",\"at\":\""
                + begun.plusSeconds(second) + "\",\"number\":\"" + number + "\",\"extension\":\""
                + extension + "\"" + more + "}";
    }

    private MvcTestResult tell(String event) {
        return mvc.post()
                .uri(EVENTS)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(event)
                .exchange();
    }

    private MvcTestResult tellSigned(String event, String timestamp, String signature) {
        return mvc.post()
                .uri(EVENTS)
                .header(CallApi.SIGNATURE, signature)
                .header(CallApi.TIMESTAMP, timestamp)
                .contentType(MediaType.APPLICATION_JSON)
                .content(event)
                .exchange();
    }

    private ConversationId conversationOf(MvcTestResult answer) throws Exception {
        String id = JsonPath.read(answer.getResponse().getContentAsString(), "$.conversation");
        return new ConversationId(UUID.fromString(id));
    }

    @Nested
    class A_call {

        @Test
        void becomes_a_conversation_of_its_agent_and_ends_with_who_hung_up_first() throws Exception {
            assertThat(tell(event("RINGING", 0, ""))).hasStatusOk();
            var id = conversationOf(tell(event("ANSWERED", 7, "")));
            tell(event("ENDED", 67, ",\"hungUpBy\":\"CUSTOMER\""));

            var transcript = conversations.transcript(id);
            assertThat(transcript.channel()).isEqualTo("PHONE");
            assertThat(transcript.agentId()).isEqualTo(agent.staffId());
            assertThat(Duration.between(transcript.openedAt(), transcript.firstAgentReplyAt()))
                    .isEqualTo(Duration.ofSeconds(7));
            assertThat(conversations.state(id)).isEqualTo(State.WRAP_UP);
            assertThat(conversations.endedBy(id)).contains(Speaker.CUSTOMER);
            assertThat(transcript.lines()).extracting("text").containsExactly("客户先挂断，通话时长 1 分。");
            assertThat(customers.byPhone(number).orElseThrow().value()).isEqualTo(transcript.customerId());
        }

        @Test
        void is_one_conversation_however_mixed_up_and_often_its_events_come() throws Exception {
            var events = List.of(
                    event("ENDED", 67, ",\"hungUpBy\":\"AGENT\""), event("RINGING", 0, ""), event("ANSWERED", 7, ""));
            var answers = new ArrayList<MvcTestResult>();
            for (var twice = 0; twice < 2; twice++) {
                events.forEach(each -> answers.add(tell(each)));
            }

            assertThat(answers.getFirst()).bodyJson().extractingPath("$.state").isEqualTo("MISSED");
            assertThat(answers.getLast()).bodyJson().extractingPath("$.fresh").isEqualTo(false);
            assertThat(answers.getLast()).bodyJson().extractingPath("$.state").isEqualTo("ENDED");
            var id = conversationOf(answers.getLast());
            assertThat(conversations.state(id)).isEqualTo(State.WRAP_UP);
            assertThat(conversations.endedBy(id)).contains(Speaker.AGENT);
            assertThat(calls.of(agent.staffId(), 10)).hasSize(1);
            desk.missed(calls.of(agent.staffId(), 1).getFirst().id());
            assertThat(conversations.state(id)).isEqualTo(State.WRAP_UP);
        }

        @Test
        void that_nobody_answered_is_kept_for_calling_back() {
            tell(event("RINGING", 0, ""));
            tell(event("ENDED", 30, ",\"hungUpBy\":\"CUSTOMER\""));
            var missed = calls.of(agent.staffId(), 1).getFirst();
            assertThat(missed.conversationId()).isNull();

            desk.missed(missed.id());

            var kept = calls.of(agent.staffId(), 1).getFirst();
            assertThat(conversations.state(new ConversationId(kept.conversationId())))
                    .isEqualTo(State.CLOSED);
            assertThat(calls.missed(50)).extracting(CallLists.Row::id).contains(kept.id());
            var back = mvc.post()
                    .uri("/calls/" + kept.id() + "/dialling")
                    .with(Signed.as(agent))
                    .with(SecurityMockMvcRequestPostProcessors.csrf());
            assertThat(back).hasStatusOk().bodyText().contains("tel:" + number, "已记录您查看了号码");
        }

        @Test
        void shows_its_card_to_the_agent_while_it_rings_and_until_it_ends() throws InterruptedException {
            try (var heard = live.subscribe(List.of("person:" + agent.staffId()))) {
                tell(event("RINGING", 0, ""));
                var event = heard.next(Duration.ofSeconds(5));
                assertThat(event).isNotNull();
                assertThat(event.kind()).isEqualTo("call");
            }
            var hint = number.substring(0, 3) + "****" + number.substring(7);
            assertThat(mvc.get().uri("/calls/card").with(Signed.as(agent)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(hint, "首次来电", "振铃")
                    .doesNotContain(number);
            tell(event("ENDED", 20, ""));
            assertThat(mvc.get().uri("/calls/card").with(Signed.as(agent)))
                    .bodyText()
                    .doesNotContain(hint);
        }

        @Test
        void at_an_extension_of_nobody_is_said_to_be_so() {
            var answer = tell(event("RINGING", 0, "").replace(extension, "nobody-" + extension));
            assertThat(answer)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.knownExtension")
                    .isEqualTo(false);
        }
    }

    @Nested
    class A_recording {

        private UUID recorded(String address) {
            tell(event("ANSWERED", 0, ""));
            tell(event("ENDED", 60, ",\"recording\":\"" + address + "\""));
            return calls.of(agent.staffId(), 1).getFirst().id();
        }

        private MvcTestResult opened(UUID id, Role role) {
            return mvc.get()
                    .uri("/calls/" + id + "/recording")
                    .with(Signed.as(Signed.person(agent.staffId(), role)))
                    .exchange();
        }

        @Test
        void opens_only_on_a_trusted_server_and_leaves_a_trace() {
            var host = extension + ".example.com";
            var id = recorded("https://" + host + "/a.wav");
            assertThat(opened(id, Role.SUPERVISOR)).hasStatus(422);
            var before = switchboard.settings();
            switchboard.change(
                    new Switchboard.Settings(
                            before.host(), before.port(), before.dialAgent(), before.dialCustomer(), List.of(host)),
                    "",
                    agent.staffId());

            assertThat(opened(id, Role.SUPERVISOR)).hasStatus(302).hasRedirectedUrl("https://" + host + "/a.wav");
            assertThat(jdbc.sql(
                                    "select count(*) from audit.entry where action = 'telephone.recording' and object_id = :id")
                            .param("id", id.toString())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @Test
        void is_closed_to_those_who_may_not_read_conversations() {
            assertThat(opened(recorded("https://x.example.com/a.wav"), Role.TRAINEE))
                    .hasStatus(403);
        }
    }

    @Nested
    class A_signed_event {

        private final String now = String.valueOf(Instant.now().getEpochSecond());

        private String sign(String secret, String timestamp, String body) {
            return WebhookSignature.sign(secret, timestamp, body.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void is_believed_once() {
            var secret = switchboard.newSecret(agent.staffId());
            var event = event("RINGING", 0, "");
            var signature = sign(secret, now, event);

            assertThat(tellSigned(event, now, signature)).hasStatusOk();
            assertThat(tellSigned(event, now, signature))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("replay");
        }

        @Test
        void is_refused_with_the_reason_when_forged_changed_late_or_without_time() {
            var secret = switchboard.newSecret(agent.staffId());
            var event = event("RINGING", 0, "");
            var old = String.valueOf(Instant.now().minusSeconds(400).getEpochSecond());

            assertThat(tellSigned(event, now, sign("another secret", now, event)))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("wrong-signature");
            assertThat(tellSigned(event + " ", now, sign(secret, now, event))).hasStatus(401);
            assertThat(tellSigned(event, old, sign(secret, old, event)))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("too-old");
            assertThat(tellSigned(event, "soon", sign(secret, "soon", event)))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("no-time");
            assertThat(calls.of(agent.staffId(), 1)).isEmpty();
        }
    }

    @Test
    void what_is_no_event_is_answered_with_what_is_wrong() {
        assertThat(tell("{")).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("not-an-event");
        assertThat(tell("{\"type\":\"SINGING\"}")).hasStatus(400);
        assertThat(tell("null")).hasStatus(422);
        assertThat(tell(event("RINGING", 0, "").replace("\"at\"", "\"when\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("at");
        assertThat(mvc.post()
                        .uri(EVENTS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(401);
    }

    @Test
    void an_extension_is_one_persons_and_can_be_taken_back() {
        var other = Ids.next();
        assertThat(switchboard.give(extension, other, other)).isEqualTo(Switchboard.Giving.TAKEN);
        switchboard.takeBack(extension, other);
        assertThat(switchboard.give(extension, other, other)).isEqualTo(Switchboard.Giving.GIVEN);
        assertThat(switchboard.extensionOf(other)).contains(extension);
    }

    @Test
    void settings_that_cannot_be_are_refused_with_everything_typed() {
        var answer = mvc.post()
                .uri("/channels/telephone")
                .with(Signed.as(Role.ADMINISTRATOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("host", "pbx; rm")
                .param("port", "99999")
                .param("dialAgent", "user/{extension} &park()")
                .param("dialCustomer", "sofia/gateway/out/{number}")
                .param("recordingHosts", "https://x");
        assertThat(answer).hasStatus(422).bodyText().contains("pbx; rm", "99999", "填主机名", "填 1 到 65535", "不是域名");
    }

    @Test
    void a_line_to_a_switch_brings_calls_in_and_says_when_it_breaks() throws IOException, InterruptedException {
        try (var pbx = new SwitchSimulator("secret")) {
            pbx.hangsUpAfterwards = true;
            pbx.events = List.of(channel("CHANNEL_PROGRESS", 1), channel("CHANNEL_ANSWER", 2));
            var states = new ArrayList<String>();
            var line = new SwitchLine(boardFor(pbx.port(), states), desk, new Outside(List.of("127.0.0.1")), uis);

            assertThat(line.hold()).isTrue();
            assertThat(line.hold()).isTrue();

            assertThat(states).hasSize(4).startsWith("up").last().asString().startsWith("连接断开");
            assertThat(calls.of(agent.staffId(), 5)).singleElement().satisfies(row -> {
                assertThat(row.state()).isEqualTo(CallState.TALKING);
                assertThat(row.conversationId()).isNotNull();
            });
            assertThat(pbx.commands).contains("event json " + SwitchEvents.WANTED);
            new SwitchLine(boardFor(pbx.port(), states), desk, new Outside(List.of()), uis).hold();
            assertThat(states).last().asString().contains("内网地址");
        }
    }

    @Test
    void a_line_that_was_cut_is_opened_again_by_itself_and_what_is_told_twice_happens_once() throws Exception {
        try (var pbx = new SwitchSimulator("secret")) {
            pbx.hangsUpAfterwards = true;
            var rings = channel("CHANNEL_PROGRESS", 1);
            pbx.events = List.of(rings, rings);
            var states = new CopyOnWriteArrayList<String>();
            var line = new SwitchLine(boardFor(pbx.port(), states), desk, new Outside(List.of("127.0.0.1")), uis);
            line.start();
            try {
                await().atMost(Duration.ofSeconds(20)).until(() -> states.size() >= 2);
                pbx.events = List.of(rings, channel("CHANNEL_ANSWER", 2), channel("CHANNEL_ANSWER", 2));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> Collections.frequency(states, "up") >= 2
                                && !calls.of(agent.staffId(), 5).isEmpty()
                                && calls.of(agent.staffId(), 5).getFirst().state() == CallState.TALKING);
            } finally {
                line.stop();
            }
            assertThat(calls.of(agent.staffId(), 5)).hasSize(1);
            assertThat(states.get(1)).startsWith("连接断开");
        }
    }

    private Map<String, String> channel(String name, int sequence) {
        return Map.of(
                "Event-Name", name,
                "Core-UUID", call,
                "Event-Sequence", String.valueOf(sequence),
                "Event-Date-Timestamp", String.valueOf(Instant.now().toEpochMilli() * 1000),
                "Unique-ID", call + "-b",
                "Other-Leg-Unique-ID", call,
                "Call-Direction", "outbound",
                "Caller-Caller-ID-Number", number,
                "Caller-Destination-Number", extension);
    }

    /** Settings of this test alone: the program's own line would follow those of the database. */
    private Switchboard boardFor(int port, List<String> states) {
        return new Switchboard(jdbc, seal, audit, clock) {
            @Override
            public Settings settings() {
                return new Settings("127.0.0.1", port, "user/{extension}", "out/{number}", List.of());
            }

            @Override
            String password() {
                return "secret";
            }

            @Override
            void connected() {
                states.add("up");
            }

            @Override
            void failed(String why) {
                states.add(why);
            }
        };
    }
}
