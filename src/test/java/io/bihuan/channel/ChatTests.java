package io.bihuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.OwnWords;
import io.bihuan.database.Ids;
import io.bihuan.web.UiFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ChatTests {

    private static final String SESSIONS = "/api/v1/chat/sessions";

    @Autowired
    ConversationLists lists;

    @Autowired
    UiFactory uis;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ChatDesk desk;

    private final ThreadLocal<String> token = new ThreadLocal<>();

    private String aSession() throws Exception {
        var answer = mvc.post()
                .uri(SESSIONS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"王建国\"}")
                .exchange();
        assertThat(answer).hasStatus(201);
        var body = answer.getResponse().getContentAsString();
        token.set(JsonPath.read(body, "$.token"));
        return JsonPath.read(body, "$.id");
    }

    private MvcTestResult says(String id, String clientId, String text) {
        return mvc.post()
                .uri(SESSIONS + "/" + id + "/messages")
                .header("X-Visitor-Token", token.get())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clientId\":\"" + clientId + "\",\"text\":\"" + text + "\"}")
                .exchange();
    }

    @Nested
    class A_visitor {

        @Test
        void is_answered_with_number_and_time_and_the_same_again_when_sending_twice() throws Exception {
            var id = aSession();
            var first = says(id, "c1", "发票抬头怎么改");
            var again = says(id, "c1", "发票抬头怎么改");

            assertThat(first)
                    .hasStatus(201)
                    .hasHeader(
                            "Content-Length", String.valueOf(first.getResponse().getContentAsByteArray().length))
                    .bodyJson()
                    .extractingPath("$.at")
                    .asString()
                    .endsWith("+08:00");
            assertThat(again).hasStatus(200);
            assertThat(again.getResponse().getContentAsString())
                    .isEqualTo(first.getResponse().getContentAsString());
        }

        @Test
        void is_answered_the_same_when_sending_again_after_the_end() throws Exception {
            var id = aSession();
            var first = says(id, "c1", "先到这里");
            assertThat(mvc.delete().uri(SESSIONS + "/" + id).header("X-Visitor-Token", token.get()))
                    .hasStatus(204);

            var again = says(id, "c1", "先到这里");

            assertThat(again).hasStatus(200);
            assertThat(again.getResponse().getContentAsString())
                    .isEqualTo(first.getResponse().getContentAsString());
        }

        @Test
        void reads_what_was_said_after_a_number() throws Exception {
            var id = aSession();
            int seq = JsonPath.read(says(id, "c1", "第一句").getResponse().getContentAsString(), "$.seq");
            says(id, "c2", "第二句");

            assertThat(mvc.get()
                            .uri(SESSIONS + "/" + id + "/messages?after=" + seq + "&limit=10")
                            .header("X-Visitor-Token", token.get()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("第二句", "\"from\":\"CUSTOMER\"", "\"clientId\":\"c2\"")
                    .doesNotContain("第一句");
        }

        @Test
        void without_the_token_of_the_session_finds_nothing() throws Exception {
            var id = aSession();
            assertThat(mvc.get().uri(SESSIONS + "/" + id + "/messages").header("X-Visitor-Token", "another"))
                    .hasStatus(404);
            assertThat(mvc.get().uri(SESSIONS + "/" + id + "/messages")).hasStatus(404);
            assertThat(mvc.get().uri(SESSIONS + "/" + UUID.randomUUID() + "/messages"))
                    .hasStatus(404);
        }

        @Test
        void learns_why_a_message_is_not_taken() throws Exception {
            var id = aSession();
            assertThat(says(id, "e", "  ")).hasStatus(422).bodyText().contains("消息是空的");
            assertThat(says(id, "l", "长".repeat(100_000)))
                    .hasStatus(413)
                    .bodyText()
                    .contains("100,000");
            assertThat(says(id, "", "没有编号")).hasStatus(400);
            assertThat(says(id, "j", "😀😀")).hasStatus(201);
            assertThat(says(id, "s", "<script>alert(1)</script>")).hasStatus(201);
        }

        @Test
        void sees_a_page_without_signing_in() {
            assertThat(mvc.get().uri("/chat")).hasStatusOk().bodyText().contains("在线客服");
            assertThat(mvc.get().uri("/widget.js")).hasStatusOk().bodyText().contains("bihuanChat");
        }
    }

    @Nested
    class What_the_centre_says_of_its_own_accord {

        private List<ConversationLists.Message> said(String id) {
            return lists.after(new ConversationId(UUID.fromString(id)), 0, 100);
        }

        private String readsIn(String language, String id) throws Exception {
            return mvc.get()
                    .uri(SESSIONS + "/" + id + "/messages")
                    .header("X-Visitor-Token", token.get())
                    .header("Accept-Language", language)
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        }

        @Test
        void is_read_by_everybody_in_their_own_language_and_by_whoever_left_as_their_own_doing() throws Exception {
            var id = aSession();
            assertThat(mvc.delete().uri(SESSIONS + "/" + id).header("X-Visitor-Token", token.get()))
                    .hasStatus(204);

            assertThat(readsIn("en", id)).contains("You have left the queue").doesNotContain("客户");
            assertThat(readsIn("zh-CN", id)).contains("您已退出排队").doesNotContain("客户没等到");
            var last = said(id).getLast();
            assertThat(last.in(uis.plain(Locale.SIMPLIFIED_CHINESE)).text()).isEqualTo("客户没等到客服就离开了。");
            assertThat(last.in(uis.plain(Locale.ENGLISH)).text()).startsWith("The customer left");
        }

        @Test
        void keeps_names_lengths_times_and_waits_until_it_is_read() {
            var words =
                    new OwnWords("conversation.says.waiting", List.of(new OwnWords.Figure(3), new OwnWords.Wait(2, 5)));
            var held = new OwnWords(
                    "conversation.says.onHold",
                    List.of(new OwnWords.Name("查账"), new OwnWords.Moment(Instant.parse("2026-03-02T02:30:00Z"))));
            var connected = new OwnWords(
                    "conversation.says.connected",
                    List.of(new OwnWords.Name("陈晨"), new OwnWords.Length(Duration.ofSeconds(40))));

            for (var each : List.of(words, held, connected)) {
                assertThat(OwnWords.of(each.stored())).isEqualTo(each);
            }
            assertThat(words.in(uis.plain(Locale.ENGLISH))).contains("number 3", "2 to 5 min");
            assertThat(words.toCustomer(uis.plain(Locale.SIMPLIFIED_CHINESE))).contains("第 3 位", "2–5 分钟");
            assertThat(held.in(uis.plain(Locale.ENGLISH))).contains("10:30");
            assertThat(OwnWords.of(null)).isNull();
        }
    }

    @Nested
    class A_site {

        private void allow(String... origins) {
            desk.change(new ChatSettings(List.of(origins), 10_000, 60_000, 60), Ids.next());
        }

        @Test
        void on_the_list_may_call_and_embed() throws Exception {
            allow("https://shop.example");
            assertThat(mvc.options().uri(SESSIONS).header("Origin", "https://shop.example"))
                    .hasStatus(204)
                    .hasHeader("Access-Control-Allow-Origin", "https://shop.example");
            assertThat(mvc.options().uri(SESSIONS).header("Origin", "https://elsewhere.example"))
                    .doesNotContainHeader("Access-Control-Allow-Origin");
            assertThat(mvc.get()
                            .uri("/chat?embed=true")
                            .exchange()
                            .getResponse()
                            .getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'self' https://shop.example");
            assertThat(mvc.get().uri("/chat").exchange().getResponse().getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'");
        }

        @Test
        void is_listed_by_those_who_manage_channels_only() {
            assertThat(mvc.get().uri("/channels/chat").with(Signed.as(Role.AGENT)))
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri("/channels/chat")
                            .with(Signed.as(Role.ADMINISTRATOR))
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .param("origins", "not an address")
                            .param("sessions", "10")
                            .param("messages", "10"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不是网站地址", "not an address");
        }
    }
}
