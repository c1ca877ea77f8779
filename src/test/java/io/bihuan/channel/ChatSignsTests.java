package io.bihuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Marks;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.Speaker;
import io.bihuan.live.Live;
import io.bihuan.live.LiveEvent;
import io.bihuan.live.Subscription;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One types, one has read: small signs between a visitor and an agent. */
@SpringBootTest
@AutoConfigureMockMvc
class ChatSignsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ChatDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    ConversationLists lists;

    @Autowired
    Marks marks;

    @Autowired
    Live live;

    @Autowired
    JdbcClient jdbc;

    private ChatDesk.@Nullable Session begun;

    private ChatDesk.Session session() {
        if (begun == null) {
            begun = desk.open(null, null, "203.0.113.9", "");
        }
        return begun;
    }

    private MvcTestResult tells(String what, String token) {
        return mvc.post()
                .uri("/api/v1/chat/sessions/" + session().id() + what)
                .header("X-Visitor-Token", token)
                .exchange();
    }

    private static @Nullable LiveEvent next(Subscription heard, String kind) throws InterruptedException {
        for (var event = heard.next(Duration.ofSeconds(2)); event != null; event = heard.next(Duration.ofSeconds(1))) {
            if (event.kind().equals(kind)) {
                return event;
            }
        }
        return null;
    }

    @Nested
    class That_somebody_types {

        @Test
        void is_heard_at_once_and_written_nowhere() throws InterruptedException {
            try (var heard = live.subscribe(List.of("conversation:" + session().id()))) {
                assertThat(tells("/typing", session().token())).hasStatus(204);

                var event = next(heard, "typing");
                assertThat(event).isNotNull();
                assertThat(event.json()).contains("\"from\":\"CUSTOMER\"");
                assertThat(jdbc.sql("select count(*) from live.event where id = :id")
                                .param("id", event.id())
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }

        @Test
        void is_told_once_a_second_however_fast_they_type() throws InterruptedException {
            try (var heard = live.subscribe(List.of("conversation:" + session().id()))) {
                for (var key = 0; key < 20; key++) {
                    marks.types(session().id(), Speaker.AGENT);
                }
                assertThat(next(heard, "typing")).isNotNull();
                assertThat(next(heard, "typing")).isNull();
            }
        }

        @Test
        void nobody_tells_of_another_conversation() {
            assertThat(tells("/typing", "another")).hasStatus(404);
        }
    }

    @Nested
    class How_far_they_have_read {

        @Test
        void is_kept_forwards_only_and_never_beyond_what_was_said() {
            var said = messages.accept(NewMessage.ofCustomer(session().id(), "one", "在吗"));
            assertThat(said).isNotNull();
            var last = lists.after(session().id(), 0, 100).getLast().seq();

            tells("/read?seq=" + last, session().token());
            assertThat(marks.readByCustomer(session().id())).isEqualTo(last);
            tells("/read?seq=0", session().token());
            tells("/read?seq=" + (last + 1_000), session().token());
            assertThat(marks.readByCustomer(session().id())).isEqualTo(last);
        }
    }
}
