package io.bihuan.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carried;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Outgoing;
import io.bihuan.conversation.Speaker;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.reach.Outside;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
import tools.jackson.databind.json.JsonMapper;

/** An official account, between its followers and a little platform of our own. */
@SpringBootTest
@AutoConfigureMockMvc
class WeChatTests {

    private static final String CALLBACK = "/api/v1/wechat/callback";
    private static final String TOKEN = "pamtest";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP = "wxb11529c136998cb6";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Account account;

    @Autowired
    Followers followers;

    @Autowired
    AccountDesk desk;

    @Autowired
    ConversationLists conversations;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    @Autowired
    JsonMapper json;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String follower = "o" + Ids.next().toString().replace("-", "");
    private final String now = String.valueOf(Instant.now().getEpochSecond());
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer platform;
    private AccountApi api;
    private WeChatCarrier carrier;

    @BeforeEach
    void aPlatform() throws IOException {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("update wechat.setting set aes_key = null").update();
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers.put("/cgi-bin/stable_token", "{\"access_token\":\"T1\",\"expires_in\":7200}");
        answers.put("/cgi-bin/message/custom/send", "{\"errcode\":0,\"errmsg\":\"ok\"}");
        platform.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(path + "?" + exchange.getRequestURI().getQuery() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.getOrDefault(path, "{\"errcode\":-1}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith("media/get") ? "image/gif" : "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        platform.start();
        account.change(
                new Account.Settings(
                        APP, "http://127.0.0.1:" + platform.getAddress().getPort(), "欢迎关注"),
                "secret",
                TOKEN,
                "",
                Ids.next());
        api = new AccountApi(account, new Outside(List.of("127.0.0.1")), json, clock);
        carrier = new WeChatCarrier(followers, account, api, attachments, files, uis, clock);
    }

    @AfterEach
    void away() {
        platform.stop(0);
        account.change(new Account.Settings("", "https://api.weixin.qq.com", ""), "", "", "", Ids.next());
    }

    private String message(String kind, String more) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + follower
                + "]]></FromUserName><CreateTime>" + now + "</CreateTime><MsgType><![CDATA[" + kind + "]]></MsgType>"
                + more
                + "</xml>";
    }

    private String text(String words) {
        return message(
                "text",
                "<Content><![CDATA[" + words + "]]></Content><MsgId>"
                        + Math.abs(Ids.next().getLeastSignificantBits()) + "</MsgId>");
    }

    private MvcTestResult comes(String xml) {
        return comes(xml, now, AccountCipher.signature(TOKEN, now, "n1"));
    }

    private MvcTestResult comes(String xml, String timestamp, String signature) {
        return mvc.post()
                .uri(CALLBACK)
                .queryParam("signature", signature)
                .queryParam("timestamp", timestamp)
                .queryParam("nonce", "n1")
                .contentType(MediaType.TEXT_XML)
                .content(xml.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private ConversationId conversation() {
        return new ConversationId(jdbc.sql("select conversation_id from wechat.follower where open_id = :id")
                .param("id", follower)
                .query(UUID.class)
                .single());
    }

    private List<String> said() {
        return conversations.after(conversation(), 0, 100).stream()
                .filter(message -> message.from() == Speaker.CUSTOMER)
                .map(ConversationLists.Message::text)
                .toList();
    }

    private Carried carry(String words) {
        return carrier.carry(new Outgoing(conversation(), 50, Speaker.AGENT, false, words, clock.instant()));
    }

    @Nested
    class What_a_follower_sends {

        @Test
        void becomes_one_conversation_and_the_same_again_changes_nothing() {
            var first = text("水管漏了");
            assertThat(comes(first)).hasStatusOk().bodyText().isEqualTo("success");
            assertThat(comes(first)).hasStatusOk().bodyText().isEqualTo("success");
            comes(text("快一点"));

            assertThat(said()).containsExactly("水管漏了", "快一点");
            assertThat(conversations.transcript(conversation()).channel()).isEqualTo("WECHAT");
            assertThat(conversations.transcript(conversation()).customerId()).isNotNull();
        }

        @Test
        void at_once_and_each_of_it_three_times_over_is_one_conversation_that_says_each_once() throws Exception {
            var all = List.of(text("水管漏了"), text("快一点"), text("在吗"), text("还没人来"));
            try (var pool = Executors.newFixedThreadPool(6)) {
                var tasks = IntStream.range(0, 12)
                        .<Callable<MvcTestResult>>mapToObj(i -> () -> comes(all.get(i % all.size())))
                        .toList();
                for (var done : pool.invokeAll(tasks)) {
                    assertThat(done.get()).hasStatusOk().bodyText().isEqualTo("success");
                }
            }
            assertThat(said()).containsExactlyInAnyOrder("水管漏了", "快一点", "在吗", "还没人来");
            assertThat(jdbc.sql("""
                            select count(*)
                              from conversation.conversation
                             where customer_id = (select customer_id from wechat.follower where open_id = :id)
                            """).param("id", follower).query(Integer.class).single())
                    .isEqualTo(1);
        }

        @Test
        void is_taken_in_sealed_and_answered_sealed() {
            account.change(account.settings(), "", "", KEY, Ids.next());
            var cipher = new AccountCipher(KEY, APP);
            var sealed = cipher.seal(message("event", "<Event><![CDATA[subscribe]]></Event><EventKey></EventKey>"));
            var answer = mvc.post()
                    .uri(CALLBACK)
                    .queryParam("msg_signature", AccountCipher.signature(TOKEN, now, "n2", sealed))
                    .queryParam("timestamp", now)
                    .queryParam("nonce", "n2")
                    .contentType(MediaType.TEXT_XML)
                    .content("<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>")
                    .exchange();
            assertThat(answer).hasStatusOk();
            var reply = AccountMessage.read(
                            new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .orElseThrow();
            assertThat(reply.value("MsgSignature"))
                    .isEqualTo(AccountCipher.signature(TOKEN, now, "n2", reply.value("Encrypt")));
            var inner = AccountMessage.read(cipher.open(reply.value("Encrypt")).orElseThrow())
                    .orElseThrow();
            assertThat(inner.value("Content")).isEqualTo("欢迎关注");
            assertThat(inner.openId()).isEqualTo("gh_1");
            assertThat(comes(text("明文"))).hasStatus(403);
        }

        @Test
        void is_refused_when_forged_or_old_or_no_message() {
            assertThat(comes(text("x"), now, "0".repeat(40))).hasStatus(403);
            var old = String.valueOf(Instant.now().minusSeconds(3600).getEpochSecond());
            assertThat(comes(text("x"), old, AccountCipher.signature(TOKEN, old, "n1")))
                    .hasStatus(403);
            assertThat(comes("{}")).hasStatus(403);
            assertThat(comes("<!DOCTYPE x [<!ENTITY e \"1\">]><xml>&e;</xml>")).hasStatus(403);
        }

        @Test
        void brings_its_picture_once_that_is_fetched() throws IOException {
            answers.put("/cgi-bin/media/get", "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;");
            comes(message(
                    "image",
                    "<MediaId>m1</MediaId><MsgId>" + Math.abs(Ids.next().getLeastSignificantBits()) + "</MsgId>"));
            var id = jdbc.sql("select id from wechat.message where open_id = :id")
                    .param("id", follower)
                    .query(UUID.class)
                    .single();
            desk.say(id, api.media("m1", "image"));
            assertThat(attachments.of(conversation(), 1, 100).values().stream().flatMap(List::stream))
                    .extracting("type")
                    .containsExactly("image/gif");
        }

        @Test
        void is_named_where_its_picture_is_gone() {
            comes(message(
                    "image",
                    "<MediaId>m1</MediaId><MsgId>" + Math.abs(Ids.next().getLeastSignificantBits()) + "</MsgId>"));
            var id = jdbc.sql("select id from wechat.message where open_id = :id")
                    .param("id", follower)
                    .query(UUID.class)
                    .single();
            new FetchedMedia(followers, desk, api, clock)
                    .fire(id.toString(), Instant.now().minusSeconds(900));
            assertThat(said()).containsExactly("（图片，未能取回）");
        }
    }

    @Test
    void the_address_is_confirmed_to_the_platform_alone() {
        var good = AccountCipher.signature(TOKEN, now, "n1");
        assertThat(mvc.get().uri(CALLBACK + "?signature=" + good + "&timestamp=" + now + "&nonce=n1&echostr=abc"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("abc");
        assertThat(mvc.get().uri(CALLBACK + "?signature=x&timestamp=" + now + "&nonce=n1&echostr=abc"))
                .hasStatus(403);
    }

    @Nested
    class What_an_agent_says {

        @BeforeEach
        void aFollowerWrites() {
            comes(text("在吗"));
        }

        @Test
        void goes_out_as_a_customer_message_with_one_token_for_all() {
            assertThat(carry("在的")).isInstanceOf(Carried.Delivered.class);
            assertThat(carry("请讲")).isInstanceOf(Carried.Delivered.class);
            assertThat(asked).filteredOn(call -> call.contains("stable_token")).hasSize(1);
            assertThat(asked).last().asString().contains("access_token=T1", "\"content\":\"请讲\"", follower);
        }

        @Test
        void is_refused_with_its_reason_when_the_window_is_closed() {
            answers.put(
                    "/cgi-bin/message/custom/send", "{\"errcode\":45015,\"errmsg\":\"response out of time limit\"}");
            assertThat(carry("还在吗"))
                    .isInstanceOfSatisfying(
                            Carried.Refused.class,
                            refused -> assertThat(refused.reason()).contains("48 小时"));
            jdbc.sql("update wechat.follower set heard_at = now() - interval '49 hours' where open_id = :id")
                    .param("id", follower)
                    .update();
            asked.clear();
            assertThat(carry("还在吗")).isInstanceOf(Carried.Refused.class);
            assertThat(asked).isEmpty();
        }

        @Test
        void renews_a_token_that_ended_early_and_waits_where_the_platform_is_busy() {
            carry("一");
            answers.put("/cgi-bin/message/custom/send", "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}");
            answers.put("/cgi-bin/stable_token", "{\"access_token\":\"T2\",\"expires_in\":7200}");
            assertThat(carry("二")).isInstanceOf(Carried.TryAgain.class);
            assertThat(asked).last().asString().contains("access_token=T2");
            answers.put("/cgi-bin/message/custom/send", "{\"errcode\":-1,\"errmsg\":\"system error\"}");
            assertThat(carry("三")).isInstanceOf(Carried.TryAgain.class);
            platform.stop(0);
            assertThat(carry("四")).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void does_not_call_behind_the_walls() {
            var walled = new AccountApi(account, new Outside(List.of()), json, clock);
            assertThat(new WeChatCarrier(followers, account, walled, attachments, files, uis, clock)
                            .carry(new Outgoing(conversation(), 51, Speaker.AGENT, false, "x", clock.instant())))
                    .isInstanceOf(Carried.TryAgain.class);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void settings_that_cannot_be_are_refused_with_everything_typed() {
        var answer = mvc.post()
                .uri("/channels/wechat")
                .with(Signed.as(Role.ADMINISTRATOR))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("appId", "wx-1")
                .param("aesKey", "short")
                .param("api", "http://127.0.0.1");
        assertThat(answer).hasStatus(422).bodyText().contains("wx-1", "43 位", "https 开头");
    }
}
