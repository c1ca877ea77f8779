package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bihuan.conversation.Messages.Asked;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages of different conversations that are written at the same time. */
@SpringBootTest
@AutoConfigureMockMvc
class MessagesTests {

    @Autowired
    Messages messages;

    @Autowired
    MessageDesk desk;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    ConversationLists lists;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** Nobody of other tests is on duty who would be given these customers. */
    @BeforeEach
    void emptyTheHouse() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
    }

    @Test
    void change_only_what_stands_in_no_index_of_the_conversations() {
        assertThat(jdbc.sql(
                                "select indexdef from pg_indexes where schemaname = 'conversation' and tablename = 'conversation'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(index -> index.matches(".*\\b(unanswered_since|first_agent_reply_at|replies|reply_millis"
                        + "|greeted_at|last_seq|last_at|last_from|last_text)\\b.*"));
    }

    @Test
    void are_each_numbered_in_their_own_conversation() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> aVisitor()).toList();
        whenTheRouterHoldsNoneOfThem(() -> {
            var before = ids.stream().map(this::last).toList();
            var answers = messages.together(
                    ids.stream().map(id -> said(id, "厨房漏水，" + id)).toList());
            assertThat(answers)
                    .extracting(MessagesTests::number)
                    .containsExactlyElementsOf(
                            before.stream().map(seq -> seq + 1).toList());
            for (var id : ids) {
                assertThat(lists.after(id, 0, 100).getLast().text()).isEqualTo("厨房漏水，" + id);
            }
        });
    }

    @Test
    void leave_those_to_themselves_that_cannot_be_written_now() {
        var open = aVisitor();
        var ended = aVisitor();
        conversations.leave(ended);
        var notHeld = aVisitor();
        var held = aVisitor();
        whenTheRouterHoldsNoneOfThem(() -> {
            var answers = transaction.execute(_ -> {
                jdbc.sql("select 1 from conversation.conversation where id = ? for update")
                        .param(held.value())
                        .query(Integer.class)
                        .single();
                return elsewhere(() -> messages.together(List.of(
                        said(open, "在吗"),
                        said(ended, "在吗"),
                        new Asked(NewMessage.ofAgent(notHeld, "n", Ids.next(), "您好"), Instant.now()),
                        said(held, "在吗"),
                        said(open, "快来人"))));
            });
            assertThat(Objects.requireNonNull(answers))
                    .extracting(Objects::nonNull)
                    .containsExactly(true, false, false, false, false);
        });
        assertThat(messages.alone(said(held, "在吗"))).isPresent();
        assertThat(messages.alone(said(open, "快来人"))).isPresent();
        assertThat(messages.alone(said(ended, "在吗"))).isEmpty();
    }

    @Test
    void are_none_of_them_written_when_one_is_known_already() {
        var one = aVisitor();
        var other = aVisitor();
        var known = said(one, "在吗");
        messages.alone(known);
        whenTheRouterHoldsNoneOfThem(() -> {
            var before = last(other);
            assertThatThrownBy(() -> messages.together(List.of(said(other, "快来人"), known)))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(last(other)).isEqualTo(before);
        });
    }

    @Test
    void of_many_visitors_at_once_are_all_taken_in_also_when_some_are_sent_again() throws Exception {
        var ids = IntStream.range(0, 20).mapToObj(_ -> aVisitor()).toList();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 600)
                    .<Callable<Acceptance>>mapToObj(i -> () ->
                            desk.accept(NewMessage.ofCustomer(ids.get(i % 20), "c" + i % 400, "第 " + i % 400 + " 句")))
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isInstanceOf(Acceptance.Accepted.class);
            }
        }
        for (var id : ids) {
            var lines = lists.after(id, 0, 1000);
            assertThat(lines.getLast().seq()).isEqualTo(lines.size());
            assertThat(lines.stream().filter(line -> line.from() == Speaker.CUSTOMER))
                    .hasSize(20);
        }
    }

    private ConversationId aVisitor() {
        return conversations.open(NewConversation.online("访客", null));
    }

    private static Asked said(ConversationId id, String text) {
        return new Asked(NewMessage.ofCustomer(id, Ids.next().toString(), text), Instant.now());
    }

    private long last(ConversationId id) {
        return lists.after(id, 0, 1000).stream()
                .mapToLong(ConversationLists.Message::seq)
                .max()
                .orElse(0);
    }

    private static long number(@Nullable Optional<Acceptance.Accepted> answer) {
        return answer == null ? 0 : answer.orElseThrow().seq();
    }

    /** The node's own routing tells visitors their place, and holds their conversations for a moment meanwhile. */
    private static void whenTheRouterHoldsNoneOfThem(ThrowingRunnable work) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(work);
    }

    /** On a thread and a connection of its own; it must not wait for the caller's locks. */
    private static <T> T elsewhere(Callable<T> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), work::call);
    }
}
