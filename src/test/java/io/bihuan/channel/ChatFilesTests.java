package io.bihuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.database.Ids;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pictures and documents that visitors and agents send each other. */
@SpringBootTest
@AutoConfigureMockMvc
class ChatFilesTests {

    private static final String SESSIONS = "/api/v1/chat/sessions";
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c6360f8cf000000030001e2f2a1a00000000049454e44ae426082");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ChatDesk desk;

    @Autowired
    ConversationLists lists;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    JdbcClient jdbc;

    private ChatDesk.Session aSession() {
        return desk.open(null, null, "203.0.113.7", "");
    }

    private MvcTestResult handsIn(ChatDesk.Session session, String name, byte[] content) {
        return mvc.post()
                .uri(SESSIONS + "/" + session.id() + "/files?name={name}", name)
                .header("X-Visitor-Token", session.token())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private static String id(MvcTestResult kept) throws Exception {
        assertThat(kept).hasStatus(201);
        return JsonPath.read(kept.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
    }

    private MvcTestResult says(ChatDesk.Session session, String clientId, String text, String... files) {
        var ids = files.length == 0 ? "" : "\"" + String.join("\",\"", files) + "\"";
        return mvc.post()
                .uri(SESSIONS + "/" + session.id() + "/messages")
                .header("X-Visitor-Token", session.token())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clientId\":\"%s\",\"text\":\"%s\",\"attachments\":[%s]}".formatted(clientId, text, ids))
                .exchange();
    }

    private MvcTestResult fetches(ChatDesk.Session session, String token, String file) {
        return mvc.get()
                .uri(SESSIONS + "/" + session.id() + "/files/" + file)
                .header("X-Visitor-Token", token)
                .exchange();
    }

    @Nested
    class A_visitor {

        @Test
        void sends_a_picture_without_words_and_reads_it_back() throws Exception {
            var session = aSession();
            var file = id(handsIn(session, "漏水.png", PICTURE));

            assertThat(says(session, "p1", "", file)).hasStatus(201);

            assertThat(mvc.get()
                            .uri(SESSIONS + "/" + session.id() + "/messages")
                            .header("X-Visitor-Token", session.token()))
                    .bodyText()
                    .contains("\"attachments\":[{\"id\":\"" + file + "\"", "漏水.png", "\"picture\":true");
            assertThat(fetches(session, session.token(), file))
                    .hasStatusOk()
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .headers()
                    .hasHeaderSatisfying(
                            "Content-Disposition",
                            values -> assertThat(values.getFirst()).startsWith("attachment"));
        }

        @Test
        void gets_the_same_answer_when_a_message_with_a_file_is_sent_again() throws Exception {
            var session = aSession();
            var file = id(handsIn(session, "合同.txt", "第一条".getBytes(StandardCharsets.UTF_8)));

            var first = says(session, "same", "请看合同", file);
            var again = says(session, "same", "请看合同", file);

            assertThat(first).hasStatus(201);
            assertThat(again).hasStatus(200);
            assertThat(again.getResponse().getContentAsString())
                    .isEqualTo(first.getResponse().getContentAsString());
        }

        @Test
        void is_told_the_same_as_ever_of_messages_without_files() {
            var session = aSession();
            says(session, "w1", "只有文字");

            assertThat(mvc.get()
                            .uri(SESSIONS + "/" + session.id() + "/messages")
                            .header("X-Visitor-Token", session.token()))
                    .bodyText()
                    .contains("\"clientId\":\"w1\"}")
                    .doesNotContain("attachments");
        }

        @Test
        void sends_a_file_once_only_and_none_of_another_session() throws Exception {
            var mine = aSession();
            var other = aSession();
            var file = id(handsIn(mine, "a.png", PICTURE));

            assertThat(says(other, "steal", "看看", file))
                    .hasStatus(422)
                    .bodyText()
                    .contains("files-missing");
            assertThat(says(mine, "first", "看看", file)).hasStatus(201);
            assertThat(says(mine, "second", "再看", file)).hasStatus(422);
            assertThat(says(mine, "nothing", "看看", UUID.randomUUID().toString()))
                    .hasStatus(422);
        }

        @Test
        void opens_no_file_without_the_token_or_before_it_was_sent() throws Exception {
            var session = aSession();
            var other = aSession();
            var file = id(handsIn(session, "a.png", PICTURE));

            assertThat(fetches(session, session.token(), file)).hasStatus(404);
            says(session, "sent", "", file);

            assertThat(fetches(session, session.token(), file)).hasStatusOk();
            assertThat(fetches(session, other.token(), file)).hasStatus(404);
            assertThat(fetches(other, other.token(), file)).hasStatus(404);
            assertThat(mvc.get().uri("/files/" + file).with(Signed.as(Role.DIRECTOR)))
                    .hasStatus(404);
        }

        @Test
        void carries_at_most_nine_files_in_one_message() {
            var session = aSession();
            var ids = new String[10];
            for (var i = 0; i < ids.length; i++) {
                ids[i] = UUID.randomUUID().toString();
            }

            assertThat(says(session, "many", "看", ids))
                    .hasStatus(422)
                    .bodyText()
                    .contains("too-many-files", "10", "9");
        }
    }

    @Nested
    class Is_refused_with_clear_words {

        @ParameterizedTest
        @CsvSource({
            "drawing.svg, <svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "photo.png, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "photo.png, 这不是图片",
            "contract.pdf, 这不是 PDF",
            "page.html, <html><script>alert(1)</script></html>",
            "start.sh, '#!/bin/sh\necho hello'",
            "start.bat, '@echo off\r\ndel *.*'",
            "macro.js, alert(1)"
        })
        void what_may_run_or_is_not_what_it_is_called(String name, String content) {
            assertThat(handsIn(aSession(), name, content.getBytes(StandardCharsets.UTF_8)))
                    .hasStatus(415)
                    .bodyText()
                    .contains("不能发送");
        }

        @Test
        void a_program_whatever_its_name() {
            var program = new byte[512];
            program[0] = 'M';
            program[1] = 'Z';
            for (var name : new String[] {"setup.exe", "photo.png", "report.docx"}) {
                assertThat(handsIn(aSession(), name, program)).hasStatus(415);
            }
            assertThat(handsIn(aSession(), "setup.exe", PICTURE)).hasStatus(415);
            var elf = HexFormat.of().parseHex("7f454c4602010100000000000000000003003e00010000000000000000000000");
            assertThat(handsIn(aSession(), "report", elf)).hasStatus(415);
        }

        @Test
        void an_empty_file() {
            assertThat(handsIn(aSession(), "empty.txt", new byte[0]))
                    .hasStatus(422)
                    .bodyText()
                    .contains("空的");
        }

        @Test
        void a_file_over_the_limit_before_it_is_read() {
            assertThat(handsIn(aSession(), "film.mp4", new byte[20 * 1024 * 1024 + 1]))
                    .hasStatus(413)
                    .bodyText()
                    .contains("20 MB");
        }

        @Test
        void an_archive_that_unpacks_without_end() throws Exception {
            var bytes = new ByteArrayOutputStream();
            var block = new byte[1 << 20];
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("zeros"));
                for (var megabyte = 0; megabyte <= 1024; megabyte++) {
                    zip.write(block);
                }
                zip.closeEntry();
            }
            assertThat(handsIn(aSession(), "photos.zip", bytes.toByteArray())).hasStatus(415);
        }
    }

    @Nested
    class The_house {

        @Test
        void shows_a_file_to_those_who_may_see_the_conversation_and_to_nobody_else() throws Exception {
            var session = aSession();
            var file = id(handsIn(session, "漏水.png", PICTURE));
            says(session, "p1", "厨房漏水", file);
            conversations.leave(session.id());
            var address = "/conversations/" + session.id() + "/files/" + file;

            assertThat(mvc.get().uri(address).with(Signed.as(Role.DIRECTOR))).hasStatusOk();
            assertThat(mvc.get().uri(address).with(Signed.as(Role.AGENT))).hasStatus(404);
            assertThat(mvc.get().uri("/conversations/" + session.id()).with(Signed.as(Role.DIRECTOR)))
                    .bodyText()
                    .contains(address, "漏水.png");
            assertThat(lists.transcript(session.id()).lines().stream()
                            .flatMap(line -> line.attachments().stream())
                            .map(Attachment::name))
                    .containsExactly("漏水.png");
        }

        @Test
        void sends_a_document_which_the_visitor_opens() throws Exception {
            var session = aSession();
            var agent = Signed.person(Ids.next(), Role.AGENT);
            hold(session.id(), agent.staffId());

            var handedIn = mvc.post()
                    .uri("/workspace/" + session.id() + "/files?name=quote.txt")
                    .with(Signed.as(agent))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content("报价".getBytes(StandardCharsets.UTF_8))
                    .exchange();
            var file = id(handedIn);
            assertThat(mvc.post()
                            .uri("/workspace/" + session.id() + "/messages")
                            .with(Signed.as(agent))
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .param("clientId", "a1")
                            .param("text", "")
                            .param("attachments", file))
                    .hasStatus(201);

            assertThat(fetches(session, session.token(), file)).hasStatusOk();
        }

        private void hold(ConversationId id, UUID agent) {
            jdbc.sql("update conversation.conversation set state = 'ACTIVE', agent_id = :agent where id = :id")
                    .param("agent", agent)
                    .param("id", id.value())
                    .update();
        }
    }
}
