package io.bihuan.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.database.Ids;
import io.bihuan.file.Snapshot;
import io.bihuan.web.Visible;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Everything a customer can type or send, by chat, by the form of the web, by mail: taken as it is, or refused in words. */
@SpringBootTest
@AutoConfigureMockMvc
class WhatCustomersSendTests {

    private static final String SESSIONS = "/api/v1/chat/sessions";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MailDesk mail;

    @Autowired
    Threads threads;

    @Autowired
    Attachments attachments;

    @Autowired
    ConversationLists lists;

    @Autowired
    JdbcClient jdbc;

    private final String sender = "w" + Ids.next().toString().replace("-", "") + "@example.com";

    private record Visit(String id, String token) {}

    private Visit visits() throws Exception {
        var body = mvc.post()
                .uri(SESSIONS)
                .with(request -> {
                    request.setRemoteAddr(sender);
                    return request;
                })
                .exchange()
                .getResponse()
                .getContentAsString();
        return new Visit(JsonPath.read(body, "$.id"), JsonPath.read(body, "$.token"));
    }

    private MvcTestResult posts(Visit visit, String language, String json) {
        return mvc.post()
                .uri(SESSIONS + "/" + visit.id() + "/messages")
                .header("X-Visitor-Token", visit.token())
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult says(Visit visit, String language, String text, String... files) {
        return posts(
                visit,
                language,
                JSON.writeValueAsString(
                        Map.of("clientId", Ids.next().toString(), "text", text, "attachments", List.of(files))));
    }

    private MvcTestResult handsIn(Visit visit, String language, String name, byte[] content) {
        return mvc.post()
                .uri(SESSIONS + "/" + visit.id() + "/files?name={name}", name)
                .header("X-Visitor-Token", visit.token())
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private MvcTestResult writes(String language, String topic, String words, String phone) {
        return mvc.post()
                .uri("/contact?lang=" + language)
                .with(request -> {
                    request.setRemoteAddr(sender + words.hashCode());
                    return request;
                })
                .param("form", UUID.randomUUID().toString())
                .param("topic", topic)
                .param("words", words)
                .param("phone", phone)
                .exchange();
    }

    private UUID mails(String headers, String body) {
        mail.take(("From: " + sender + "\r\nMessage-ID: <" + Ids.next() + "@example.com>\r\n" + headers + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
        return jdbc.sql(
                        "select conversation_id from mail.thread where address_hash = :hash order by conversation_id desc")
                .param("hash", threads.print(sender))
                .query(UUID.class)
                .list()
                .getFirst();
    }

    private String onTheAgentsScreen(String conversation) throws Exception {
        var page = mvc.get()
                .uri("/conversations/" + conversation)
                .with(Signed.as(Role.DIRECTOR))
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Nested
    class Words {

        @ParameterizedTest(name = "{index}")
        @ValueSource(
                strings = {
                    "<script>alert(1)</script><img src=x onerror=alert(1)>",
                    "'; drop table conversation.message; --",
                    "${7*7} {{7*7}} <%= 7*7 %> @if(true)",
                    "\u202Eمرحبا بالعالم\u202C abc \u2066שלום\u2069",
                    "零\u200B宽\u200D字\uFEFF",
                    "👨‍👩‍👧‍👦🇨🇳𠮷𝒳 z\u0351\u0352\u0353\u0354",
                    "=cmd|' /C calc'!A0",
                    "line\r\nBcc: everybody@example.com"
                })
        void arrive_as_they_were_typed_and_do_nothing_on_the_agents_screen(String words) throws Exception {
            var visit = visits();
            assertThat(says(visit, "zh-CN", words)).hasStatus(201);
            assertThat(lists.after(new ConversationId(UUID.fromString(visit.id())), 0, 10))
                    .extracting(ConversationLists.Message::text)
                    .contains(words);
            assertThat(onTheAgentsScreen(visit.id())).doesNotContain("<script>alert", "<img src=x");

            assertThat(writes("en", words.lines().findFirst().orElseThrow(), words, "13800001234"))
                    .hasStatusOk();

            var letter = mails("Subject: hello\r\nContent-Type: text/plain; charset=utf-8\r\n", words);
            assertThat(lists.after(new ConversationId(letter), 0, 1).getFirst().text())
                    .contains(words.lines().findFirst().orElseThrow().strip());
            assertThat(onTheAgentsScreen(letter.toString())).doesNotContain("<script>alert", "<img src=x");
        }

        @ParameterizedTest(name = "{index}")
        @ValueSource(strings = {"", "   ", "\u200B\u200D\uFEFF", "\u202E\u202C", "\u3000\u00A0", "\u3164", "\u0000"})
        void of_which_nothing_is_to_be_seen_are_none_and_that_is_said(String words) throws Exception {
            var visit = visits();
            assertThat(says(visit, "zh-CN", words)).hasStatus(422).bodyText().contains("消息是空的");
            assertThat(says(visit, "en", words)).hasStatus(422).bodyText().contains("empty");
            assertThat(writes("zh-CN", "门禁卡", words, "13800001234"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("写一写具体内容", "门禁卡");
            assertThat(writes("en", "Gate card", words, "13800001234"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Please write your message", "Gate card");
            assertThat(Visible.in(words)).isFalse();
        }

        @Test
        void that_were_pasted_by_the_book_are_refused_with_their_number_and_the_limit() throws Exception {
            var visit = visits();
            var book = "长".repeat(100_000);
            assertThat(says(visit, "zh-CN", book)).hasStatus(413).bodyText().contains("有 100,000 个字符");
            assertThat(says(visit, "en", book)).hasStatus(413).bodyText().contains("100,000 characters");
            var library = book.repeat(10);
            assertThat(says(visit, "zh-CN", library)).hasStatus(413).bodyText().contains("内容太大");
            assertThat(says(visit, "en", library)).hasStatus(413).bodyText().contains("too much at once");
            assertThat(writes("zh-CN", "门禁卡", book.substring(0, 5_000), "13800001234"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("有 5,000 个字符，最多 4,000 个");
        }

        @Test
        void with_half_a_sign_in_them_lose_that_half_and_nothing_else() throws Exception {
            var visit = visits();
            assertThat(posts(visit, "zh-CN", "{\"clientId\":\"h\",\"text\":\"半个\\ud83d字\"}"))
                    .hasStatus(201);
            assertThat(lists.after(new ConversationId(UUID.fromString(visit.id())), 0, 10))
                    .anySatisfy(message ->
                            assertThat(message.text()).startsWith("半个").endsWith("字"));
        }

        @ParameterizedTest(name = "{index}")
        @ValueSource(
                strings = {"{", "[]", "\"text\"", "{\"text\":{\"a\":1}}", "{\"clientId\":[],\"text\":\"x\"}", "null"})
        void that_are_no_message_at_all_are_answered_and_not_a_fault_of_the_house(String body) throws Exception {
            assertThat(posts(visits(), "zh-CN", body))
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isBetween(400, 422));
        }
    }

    @Nested
    class Files {

        @ParameterizedTest(name = "{index}")
        @CsvSource({
            "drawing.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'",
            "photo.jpg, '<html><script>alert(1)</script></html>'",
            "invoice.pdf, 'not a pdf'",
            "run.exe, 'MZ'"
        })
        void that_are_not_what_they_are_called_are_refused_in_the_senders_language(String name, String content)
                throws Exception {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            assertThat(handsIn(visits(), "zh-CN", name, bytes))
                    .hasStatus(415)
                    .bodyText()
                    .contains("不能发送");
            assertThat(handsIn(visits(), "en", name, bytes))
                    .hasStatus(415)
                    .bodyText()
                    .doesNotContain("不能发送");
            var letter = mails("Content-Type: multipart/mixed; boundary=A\r\n", part(name, bytes) + "--A--\r\n");
            assertThat(attachments.of(new ConversationId(letter), 1, 9)).isEmpty();
            assertThat(onTheAgentsScreen(letter.toString())).contains(name, "没有接收");
        }

        @Test
        void of_nothing_and_of_too_much_are_refused_with_the_limit() throws Exception {
            assertThat(handsIn(visits(), "en", "empty.txt", new byte[0])).hasStatus(422);
            assertThat(handsIn(visits(), "en", "film.mp4", new byte[(20 << 20) + 1]))
                    .hasStatus(413)
                    .bodyText()
                    .contains("20 MB");
        }

        @Test
        void tell_nobody_where_a_picture_was_taken() throws Exception {
            var visit = visits();
            var file = JsonPath.<String>read(
                    handsIn(visit, "zh-CN", "漏水\u202Egpj.jpg", Snapshot.jpeg())
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8),
                    "$.id");
            assertThat(says(visit, "zh-CN", "看这里", file)).hasStatus(201);
            assertTellsNothing(visit.id(), file);
            assertThat(onTheAgentsScreen(visit.id())).contains("漏水gpj.jpg").doesNotContain("\u202E");

            var letter = mails(
                    "Content-Type: multipart/mixed; boundary=A\r\n", part("photo.jpg", Snapshot.jpeg()) + "--A--\r\n");
            var enclosed =
                    attachments.of(new ConversationId(letter), 1, 9).get(1L).getFirst();
            assertTellsNothing(letter.toString(), enclosed.id().toString());
        }

        private void assertTellsNothing(String conversation, String file) throws Exception {
            var got = mvc.get()
                    .uri("/conversations/" + conversation + "/files/" + file)
                    .with(Signed.as(Role.DIRECTOR))
                    .exchange();
            assertThat(got).hasStatusOk();
            assertThat(got.getResponse().getContentAsString(StandardCharsets.ISO_8859_1))
                    .contains("JFIF")
                    .doesNotContain(Snapshot.MAKER, "GPSLatitude");
        }

        private static String part(String name, byte[] content) {
            return "--A\r\nContent-Type: application/octet-stream; name=\"" + name + "\"\r\n"
                    + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
        }
    }
}
