package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class ConversingTests {

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    ConversationLists lists;

    @Autowired
    RecordDesk records;

    @Autowired
    FollowUpDesk followUps;

    @Autowired
    FollowUpLists promises;

    @Autowired
    Router router;

    @Autowired
    Presence presence;

    @Autowired
    JdbcClient jdbc;

    private UUID agent = Ids.next();

    /** Those whom other tests left on duty, and the customers they left waiting, would take part. */
    @BeforeEach
    void emptyTheHouse() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("update conversation.conversation set state = 'CLOSED' where state = 'WAITING'")
                .update();
    }

    @AfterEach
    void goHome() {
        presence.set(agent, AgentState.OFFLINE);
        jdbc.sql("select id from conversation.conversation where state = 'WAITING'").query(UUID.class).list().stream()
                .map(ConversationId::new)
                .forEach(desk::leave);
    }

    private ConversationId aVisitor() {
        return desk.open(NewConversation.online("访客", null));
    }

    private void anAgentOnDuty() {
        jdbc.sql("""
                        insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now())
                        """)
                .param("id", Ids.next())
                .param("staff", agent)
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
        presence.set(agent, AgentState.READY);
    }

    private ConversationId aConversationHeldByTheAgent() {
        anAgentOnDuty();
        var id = aVisitor();
        router.run(true);
        // The node's own routing may be at it already; then it is done in a moment.
        until(() -> lists.state(id) == State.ACTIVE);
        assertThat(lists.transcript(id).agentId()).isEqualTo(agent);
        return id;
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private Acceptance says(ConversationId id, String clientId, String text) {
        return messages.accept(NewMessage.ofCustomer(id, clientId, text));
    }

    @Test
    void a_greeting_belongs_to_those_who_are_there_and_a_letter_gets_none() {
        for (var channel : List.of("ONLINE", "WECHAT", "EMAIL", "FORM")) {
            agent = Ids.next();
            anAgentOnDuty();
            var id = desk.open(new NewConversation(channel, "访客", null, 0));
            says(id, "a", "发票还没有收到");
            desk.take(id, agent);
            until(() -> lists.state(id) == State.ACTIVE);
            var greeted = lists.transcript(id).lines().stream()
                    .filter(line -> line.from() == Speaker.AGENT)
                    .map(Transcript.Line::text)
                    .toList();
            if (List.of("EMAIL", "FORM").contains(channel)) {
                assertThat(greeted).as(channel).isEmpty();
            } else {
                assertThat(greeted).as(channel).hasSize(1).first().asString().contains("为您服务");
            }
            assertThat(ClosingSteps.of(lists.transcript(id), greeted.isEmpty()).greeted())
                    .as(channel)
                    .isTrue();
            presence.set(agent, AgentState.OFFLINE);
        }
    }

    @Nested
    class A_message {

        @Test
        void is_numbered_and_can_be_read_after_any_number() {
            var id = aVisitor();
            says(id, "a", "水管漏了");
            says(id, "b", "快来人");

            var said = lists.after(id, 0, 100).stream()
                    .filter(line -> line.from() == Speaker.CUSTOMER)
                    .toList();
            assertThat(said).extracting(ConversationLists.Message::text).containsExactly("水管漏了", "快来人");
            assertThat(lists.after(id, said.getFirst().seq(), 100))
                    .extracting(ConversationLists.Message::text)
                    .contains("快来人")
                    .doesNotContain("水管漏了");
        }

        @Test
        void sent_again_under_its_name_stays_one_and_gets_the_same_answer() {
            var id = aVisitor();
            var first = (Acceptance.Accepted) says(id, "same", "在吗");
            var again = (Acceptance.Accepted) says(id, "same", "在吗");

            assertThat(first.fresh()).isTrue();
            assertThat(again.fresh()).isFalse();
            assertThat(again.seq()).isEqualTo(first.seq());
            assertThat(again.at()).isEqualTo(first.at());
        }

        @Test
        void leaves_no_gap_and_no_double_however_many_come_at_once() throws Exception {
            var id = aVisitor();
            try (var pool = Executors.newFixedThreadPool(8)) {
                var tasks = IntStream.range(0, 200)
                        .<Callable<Acceptance>>mapToObj(i -> () -> says(id, "c" + i / 2, "第 " + i / 2 + " 句"))
                        .toList();
                for (var done : pool.invokeAll(tasks)) {
                    assertThat(done.get()).isInstanceOf(Acceptance.Accepted.class);
                }
            }
            var lines = lists.after(id, 0, 1000);
            assertThat(lines.stream().map(ConversationLists.Message::seq))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, lines.size()).boxed().toList());
            assertThat(lines.stream().filter(line -> line.from() == Speaker.CUSTOMER))
                    .hasSize(100);
        }

        @Test
        void that_is_empty_or_too_long_is_refused_with_the_reason() {
            var id = aVisitor();
            assertThat(says(id, "e", " \n ")).isEqualTo(new Acceptance.Empty());
            assertThat(says(id, "l", "长".repeat(100_000))).isEqualTo(new Acceptance.TooLong(100_000, 4000));
            assertThat(says(id, "j", "😀")).isInstanceOf(Acceptance.Accepted.class);
            assertThat(says(id, "s", "<script>alert(1)</script>\u0000")).isInstanceOf(Acceptance.Accepted.class);
        }
    }

    @Nested
    class A_visitor {

        @Test
        void waits_and_is_told_so_while_nobody_is_there() {
            var id = aVisitor();
            router.run(true);
            until(() -> !lists.after(id, 0, 10).isEmpty());

            assertThat(lists.after(id, 0, 10))
                    .extracting(ConversationLists.Message::text)
                    .containsExactly("现在没有客服在线。请把问题和联系方式写在这里，我们 24 小时内回复您。");
        }

        @Test
        void is_seen_in_the_queue_by_their_own_words_and_not_by_what_the_house_answers_by_itself() {
            var id = aVisitor();
            says(id, "own", "水管漏了");
            router.run(true);
            until(() -> lists.after(id, 0, 10).size() == 2);

            assertThat(jdbc.sql("select last_from, last_text from conversation.conversation where id = :id")
                            .param("id", id.value())
                            .query()
                            .singleRow())
                    .containsEntry("last_from", "SYSTEM")
                    .containsEntry("last_text", "水管漏了");
        }

        @Test
        void is_given_to_a_certified_agent_and_greeted_at_once() {
            var id = aConversationHeldByTheAgent();

            var lines = lists.transcript(id).lines();
            assertThat(lines.getLast().from()).isEqualTo(Speaker.AGENT);
            assertThat(lines.getLast().scripted()).isTrue();
            assertThat(lists.transcript(id).firstAgentReplyAt())
                    .as("the greeting is not the person's own word")
                    .isNull();
        }

        @Test
        void is_never_given_to_one_without_a_certificate() {
            presence.set(agent, AgentState.READY);
            var id = aVisitor();
            router.run(true);

            assertThat(lists.state(id)).isEqualTo(State.WAITING);
            assertThat(desk.take(id, agent)).isEqualTo(new Taking.NotCertified(agent));
        }
    }

    @Nested
    class An_agent {

        @Test
        void stays_with_an_agent_whose_certificate_ends_meanwhile_while_the_next_one_waits() {
            var held = aConversationHeldByTheAgent();
            jdbc.sql("update certification.certificate set valid_until = now() where staff_id = :staff")
                    .param("staff", agent)
                    .update();

            var next = aVisitor();
            router.run(true);
            assertThat(lists.state(next)).isEqualTo(State.WAITING);
            assertThat(lists.state(held)).isEqualTo(State.ACTIVE);
            assertThat(messages.accept(NewMessage.ofAgent(held, "m", agent, "我把这件事办完。")))
                    .isInstanceOf(Acceptance.Accepted.class);
        }

        @Test
        void holds_no_more_than_the_standard_allows() {
            anAgentOnDuty();
            var asked = IntStream.range(0, 8).mapToObj(i -> aVisitor()).toList();
            router.run(true);
            until(() ->
                    asked.stream().filter(id -> lists.state(id) == State.ACTIVE).count() == 3);

            assertThat(asked.stream().filter(id -> lists.state(id) == State.ACTIVE))
                    .hasSize(3);
        }

        @Test
        void cannot_speak_in_a_conversation_of_another() {
            var id = aConversationHeldByTheAgent();
            assertThat(messages.accept(NewMessage.ofAgent(id, "x", Ids.next(), "您好")))
                    .isEqualTo(new Acceptance.NotYours());
        }

        @Test
        void first_own_words_are_measured_apart_from_the_greeting() {
            var id = aConversationHeldByTheAgent();
            says(id, "q", "发票抬头怎么改");
            messages.accept(NewMessage.ofAgent(id, "a", agent, "我帮您看看"));

            assertThat(lists.transcript(id).firstAgentReplyAt()).isNotNull();
            assertThat(jdbc.sql("select replies from conversation.conversation where id = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void ends_with_a_record_that_is_drafted_and_then_only_added_to() {
            var id = aConversationHeldByTheAgent();
            says(id, "q", "上周买的净水器漏水，想换一台");
            messages.accept(NewMessage.ofAgent(id, "a", agent, "明天下午三点前师傅上门给您处理"));
            assertThat(desk.end(id, agent)).isEqualTo(new Ending.WrapUp());

            var draft = records.draft(id);
            assertThat(draft.request()).contains("净水器漏水");
            assertThat(draft.followUp()).contains("明天下午");
            assertThat(records.write(id, draft, agent)).isEqualTo(new Recording.Written());
            assertThat(records.write(id, draft, agent)).isInstanceOf(Recording.AlreadyWritten.class);
            records.add(id, "客户来电确认已换新", agent);

            assertThat(lists.state(id)).isEqualTo(State.CLOSED);
            assertThat(records.require(id).additions())
                    .extracting(CommunicationRecord.Addition::text)
                    .containsExactly("客户来电确认已换新");
            assertThat(lists.transcript(id).recordAt()).isNotNull();
        }
    }

    @Nested
    class A_closed_conversation {

        @Test
        void is_taken_up_again_when_the_customer_writes_soon_after() {
            var id = aConversationHeldByTheAgent();
            desk.end(id, agent);
            records.write(id, new RecordDraft("访客", "", "问", "答", "好", ""), agent);

            assertThat(says(id, "more", "还有一件事")).isInstanceOf(Acceptance.Accepted.class);
            assertThat(lists.state(id)).isIn(State.WAITING, State.ACTIVE);
        }
    }

    @Nested
    class A_promise {

        @Test
        void has_the_standards_default_time_and_is_kept_once() {
            var id = aConversationHeldByTheAgent();
            var promise = followUps.promise(id, "查到物流后回复", null, agent);

            var made = followUps.require(promise);
            assertThat(Duration.between(made.promisedAt(), made.dueAt())).isEqualTo(Duration.ofMinutes(5));
            assertThat(promises.owedBy(agent, 10)).extracting(FollowUp::id).containsExactly(promise);
            assertThat(followUps.keep(promise, agent, "已回复", true)).isTrue();
            assertThat(followUps.keep(promise, agent, "又一次", null)).isFalse();
            assertThat(promises.owedBy(agent, 10)).isEqualTo(List.of());
        }
    }
}
