package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ImportingConversationsTests {

    @Autowired
    ConversationImport imports;

    @Autowired
    Works works;

    @Autowired
    MockMvcTester mvc;

    private final String name = "import-" + Ids.next();

    private WorkState taken(String lines) {
        var job = imports.start(
                "test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Ids.next());
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!works.state(job).state().ended() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return works.state(job);
    }

    @Test
    void a_line_left_out_is_named_by_its_place_in_the_file() {
        var state = taken("\uFEFF" + """
                {"externalId":"%1$s-a","startedAt":"2026-09-01T09:00:00+08:00","messages":[{"from":"CUSTOMER","text":"在吗"}]}

                {"externalId":"%1$s-b","chan
                {"externalId":"%1$s-c","messages":[{"from":"CUSTOMER","text":"在吗"}]}
                """.formatted(name));
        assertThat(state.state()).isEqualTo(WorkState.State.DONE);
        assertThat(state.done()).isEqualTo(3);
        assertThat(state.result()).isEqualTo("1");
        assertThat(state.errors()).extracting(WorkState.RowError::row).containsExactly(3L, 4L);
        assertThat(state.errors().getLast().reason()).isEqualTo("startedAt 缺失，或不是 ISO 8601 时间");
    }

    @Test
    void a_line_left_out_is_explained_in_the_language_of_whoever_sent_it() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            var state = taken("""
                    {"externalId":"%s","startedAt":"2026-09-01T09:00:00+08:00","messages":[{"from":"CAT","text":"meow"}]}
                    """.formatted(name));
            assertThat(state.errors().getFirst().reason()).isEqualTo("messages[0]: from must be CUSTOMER or AGENT");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void another_system_reads_back_what_it_sent_in_order() {
        taken("""
                {"externalId":"%s","channel":"ONLINE","customer":"c-1","startedAt":"2026-09-01T09:00:00+08:00",\
                "messages":[{"from":"CUSTOMER","at":"2026-09-01T09:00:05+08:00","text":"在吗"},\
                {"from":"AGENT","at":"2026-09-01T09:00:12+08:00","text":"您好，在的"},\
                {"from":"CUSTOMER","at":"2026-09-01T09:00:30+08:00","text":"怎么退货"}]}
                """.formatted(name));
        var held = assertThat(mvc.get().uri("/api/v1/conversations/" + name).with(Signed.as(Role.INSPECTOR)))
                .hasStatusOk()
                .bodyJson();
        held.extractingPath("$.messages[*].from").asArray().containsExactly("CUSTOMER", "AGENT", "CUSTOMER");
        held.extractingPath("$.messages[*].seq").asArray().containsExactly(1, 2, 3);
        held.extractingPath("$.messages[*].text").asArray().containsExactly("在吗", "您好，在的", "怎么退货");
        held.extractingPath("$.messages[1].at").isEqualTo("2026-09-01T09:00:12+08:00");
    }

    @Test
    void what_was_never_sent_is_not_there() {
        assertThat(mvc.get().uri("/api/v1/conversations/" + UUID.randomUUID()).with(Signed.as(Role.INSPECTOR)))
                .hasStatus(404);
    }
}
