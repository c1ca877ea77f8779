package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.database.Ids;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when the one who serves is not the one who served, or thinks that it is over. */
@SpringBootTest
@AutoConfigureMockMvc
class TakingOverTests {

    @Autowired
    ConversationDesk desk;

    @Autowired
    TransferDesk transfers;

    @Autowired
    LeftAlone leftAlone;

    @Autowired
    ConversationLists lists;

    @Autowired
    MessageDesk messages;

    @Autowired
    RecordDesk records;

    @Autowired
    SkillGroupDesk groupDesk;

    @Autowired
    SkillGroups groups;

    @Autowired
    Router router;

    @Autowired
    Presence presence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LateWords lateWords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<UUID> onDuty = new ArrayList<>();
    private UUID lin = Ids.next();

    @BeforeEach
    void emptyTheHouse() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("update conversation.conversation set state = 'CLOSED', closed_at = now() where state = 'WAITING'")
                .update();
        lin = anAgentOnDuty();
    }

    @AfterEach
    void goHome() {
        onDuty.forEach(agent -> presence.set(agent, AgentState.OFFLINE));
        jdbc.sql("select id from conversation.conversation where state = 'WAITING'").query(UUID.class).list().stream()
                .map(ConversationId::new)
                .forEach(desk::leave);
    }

    private UUID anAgentOnDuty() {
        var agent = Ids.next();
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
        onDuty.add(agent);
        return agent;
    }

    private ConversationId aTalk() {
        var id = desk.open(NewConversation.online("王建国", null));
        router.run(true);
        until(() -> lists.state(id) == State.ACTIVE);
        return id;
    }

    private UUID holder(ConversationId id) {
        return lists.transcript(id).agentId();
    }

    private List<String> said(ConversationId id) {
        return lists.after(id, 0, 1000).stream()
                .map(ConversationLists.Message::text)
                .toList();
    }

    private static void until(BooleanSupplier done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .until(done::getAsBoolean);
    }

    @Nested
    class A_transfer {

        private Transfer.Asked to(Transfer.Kind kind, UUID whom) {
            return new Transfer.Asked(kind, whom, 3, "要查维修档期");
        }

        @Test
        void tells_the_customer_who_and_how_long_before_anybody_else_is_there() {
            var talk = aTalk();
            messages.accept(NewMessage.ofCustomer(talk, "q", "上周买的净水器漏水，想换一台，太差了"));
            messages.accept(NewMessage.ofAgent(talk, "a", lin, "明天下午三点前师傅上门给您处理"));
            var zhao = anAgentOnDuty();

            assertThat(transfers.pass(talk, lin, to(Transfer.Kind.PERSON, zhao)))
                    .isEqualTo(new Passing.Handed());
            assertThat(holder(talk)).isEqualTo(zhao);
            var words = said(talk);
            var told = words.stream()
                    .filter(text -> text.contains("转接给"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told).contains("3 分钟");
            assertThat(words.indexOf(told))
                    .isLessThan(words.lastIndexOf(words.stream()
                            .filter(text -> text.contains("已为您接通"))
                            .findFirst()
                            .orElseThrow()));

            var card = transfers.lastOf(talk).orElseThrow();
            assertThat(card.request()).contains("净水器漏水");
            assertThat(card.promised()).contains("明天下午");
            assertThat(card.mood()).isNegative();
            assertThat(card.why()).isEqualTo("要查维修档期");
        }

        @Test
        void is_refused_without_a_time_or_a_word_for_the_receiver() {
            var talk = aTalk();
            var zhao = anAgentOnDuty();
            assertThat(transfers.pass(talk, lin, new Transfer.Asked(Transfer.Kind.PERSON, zhao, 0, "看一下")))
                    .isEqualTo(new Passing.Untold());
            assertThat(transfers.pass(talk, lin, new Transfer.Asked(Transfer.Kind.PERSON, zhao, 1, " ")))
                    .isEqualTo(new Passing.Untold());
            assertThat(transfers.pass(talk, zhao, to(Transfer.Kind.QUEUE, null)))
                    .isEqualTo(new Passing.NotYours());
            presence.set(zhao, AgentState.BREAK);
            assertThat(transfers.pass(talk, lin, to(Transfer.Kind.PERSON, zhao)))
                    .isEqualTo(new Passing.NotThere());
            assertThat(holder(talk)).isEqualTo(lin);
        }

        @Test
        void goes_to_whoever_knows_the_matter_and_not_back_to_the_one_who_passed_it() {
            var talk = aTalk();
            var zhao = anAgentOnDuty();
            groupDesk.keep(
                    null,
                    new SkillGroupDesk.Asked(
                            "维修" + Ids.next().toString().substring(24),
                            null,
                            List.of(),
                            0,
                            List.of(zhao),
                            SkillGroup.Accepting.AS_RULED),
                    lin);
            var group = groups.all().stream()
                    .filter(each -> each.members().contains(zhao))
                    .findFirst()
                    .orElseThrow();

            assertThat(transfers.pass(talk, lin, to(Transfer.Kind.GROUP, group.id())))
                    .isInstanceOf(Passing.Queued.class);
            router.run(true);
            until(() -> lists.state(talk) == State.ACTIVE);
            assertThat(holder(talk)).isEqualTo(zhao);
        }

        @Test
        void can_be_handed_back_with_a_reason() {
            var talk = aTalk();
            var zhao = anAgentOnDuty();
            transfers.pass(talk, lin, to(Transfer.Kind.PERSON, zhao));
            assertThat(transfers.refuse(talk, zhao, " ")).isFalse();
            assertThat(transfers.refuse(talk, lin, "不是我的")).isFalse();
            assertThat(transfers.refuse(talk, zhao, "我马上下班")).isTrue();
            assertThat(transfers.refuse(talk, zhao, "再退一次")).isFalse();

            assertThat(holder(talk)).isEqualTo(lin);
            assertThat(transfers.lastOf(talk).orElseThrow().refusal()).isEqualTo("我马上下班");
        }
    }

    @Nested
    class An_agent_whose_screen_is_gone {

        private void silent(UUID agent) {
            jdbc.sql("update shift.presence set seen_at = :before, gone_at = null where staff_id = :agent")
                    .param("before", Timestamp.from(clock.instant().minus(Duration.ofMinutes(2))))
                    .param("agent", agent)
                    .update();
        }

        private boolean noticed(UUID agent) {
            return presence.isGone(agent);
        }

        @Test
        void is_noticed_and_given_nothing_new() {
            silent(lin);
            assertThat(presence.available()).doesNotContain(lin);
            until(() -> noticed(lin));
            presence.seen(lin);
            assertThat(noticed(lin)).isFalse();
            assertThat(presence.available()).contains(lin);
        }

        @Test
        void keeps_their_customers_for_a_while_then_these_go_first_and_hear_why() {
            var talk = aTalk();
            silent(lin);
            until(() -> noticed(lin));
            until(() -> jdbc.sql("select count(*) from job.timer where kind = 'conversation.left-alone' and key = :key")
                            .param("key", lin.toString())
                            .query(Integer.class)
                            .single()
                    == 1);
            assertThat(lists.state(talk)).isEqualTo(State.ACTIVE);
            var waits = desk.open(NewConversation.online("早来的", null));

            leftAlone.fire(lin.toString(), clock.instant());
            assertThat(lists.state(talk)).isEqualTo(State.WAITING);
            assertThat(said(talk)).anySatisfy(text -> assertThat(text).contains("掉线", "优先"));
            assertThat(jdbc.sql("select id from conversation.conversation where state = 'WAITING' order by rank_at, id")
                            .query(UUID.class)
                            .list())
                    .containsExactly(talk.value(), waits.value());

            presence.seen(lin);
            router.run(true);
            until(() -> lists.state(talk) == State.ACTIVE);
            assertThat(holder(talk)).as("back again: theirs").isEqualTo(lin);
        }

        @Test
        void who_is_back_in_time_has_lost_nothing() {
            var talk = aTalk();
            silent(lin);
            until(() -> noticed(lin));
            presence.seen(lin);
            leftAlone.fire(lin.toString(), clock.instant());
            assertThat(lists.state(talk)).isEqualTo(State.ACTIVE);
            assertThat(holder(talk)).isEqualTo(lin);
        }
    }

    @Nested
    class A_customer_who_writes_while_the_agent_ends {

        @Test
        void keeps_the_talk_open_with_words_that_were_not_seen() {
            var talk = aTalk();
            var seen = lists.after(talk, 0, 100).getLast().seq();
            messages.accept(NewMessage.ofCustomer(talk, "w", "等一下，还有个问题"));
            assertThat(desk.end(talk, lin, seen)).isEqualTo(new Ending.MoreWasSaid());
            assertThat(lists.state(talk)).isEqualTo(State.ACTIVE);
            assertThat(desk.end(talk, lin, seen + 1)).isEqualTo(new Ending.WrapUp());
        }

        @Test
        void opens_it_again_with_words_after_the_end() {
            var talk = aTalk();
            desk.end(talk, lin);
            assertThat(messages.accept(NewMessage.ofCustomer(talk, "w", "还有一件事")))
                    .isInstanceOf(Acceptance.Accepted.class);
            until(() -> lists.state(talk) == State.ACTIVE);
            assertThat(holder(talk)).isEqualTo(lin);
        }

        @Test
        void is_heard_though_the_program_died_before_it_took_the_words_up() {
            var talk = aTalk();
            desk.end(talk, lin);
            jdbc.sql("""
                            update conversation.conversation
                               set unanswered_since = now() - interval '1 minute', last_from = 'CUSTOMER'
                             where id = :id
                            """).param("id", talk.value()).update();

            lateWords.run();

            assertThat(lists.state(talk)).isEqualTo(State.ACTIVE);
            assertThat(holder(talk)).isEqualTo(lin);
        }

        @Test
        void is_never_closed_away_however_the_two_meet() throws Exception {
            for (var round = 0; round < 12; round++) {
                var talk = aTalk();
                var name = "w" + round;
                try (var pool = Executors.newFixedThreadPool(3)) {
                    var tasks = List.<Callable<Object>>of(
                            () -> desk.end(talk, lin),
                            () -> messages.accept(NewMessage.ofCustomer(talk, name, "最后一句")),
                            () -> records.write(talk, new RecordDraft("访客", "", "问", "答", "好", ""), lin));
                    for (var done : pool.invokeAll(tasks)) {
                        done.get();
                    }
                }
                var lines = lists.after(talk, 0, 100);
                var words = lines.stream()
                        .filter(line -> line.text().equals("最后一句"))
                        .findFirst()
                        .orElseThrow();
                var ended = lines.stream()
                        .filter(line -> line.text().contains("本次服务已结束"))
                        .findFirst();
                if (ended.isPresent() && ended.get().seq() < words.seq()) {
                    until(() -> Set.of(State.ACTIVE, State.WAITING).contains(lists.state(talk)));
                }
                desk.leave(talk);
                jdbc.sql("update conversation.conversation set state = 'CLOSED', closed_at = now() where id = :id")
                        .param("id", talk.value())
                        .update();
            }
        }
    }

    @Nested
    class A_conversation_taken_up_again {

        @Test
        void goes_back_to_its_agent_while_they_are_there() {
            var talk = aTalk();
            desk.end(talk, lin);
            records.write(talk, new RecordDraft("访客", "", "问", "答", "好", ""), lin);
            IntStream.range(0, 2).forEach(_ -> anAgentOnDuty());
            messages.accept(NewMessage.ofCustomer(talk, "again", "还有一件事"));
            router.run(true);
            until(() -> lists.state(talk) == State.ACTIVE);
            assertThat(holder(talk)).isEqualTo(lin);
        }
    }
}
