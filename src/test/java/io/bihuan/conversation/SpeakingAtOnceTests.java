package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.database.Ids;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people write into one talk at the same moment, and it changes hands meanwhile: what was acknowledged stands, once. */
@SpringBootTest
@AutoConfigureMockMvc
class SpeakingAtOnceTests {

    @Autowired
    ConversationDesk desk;

    @Autowired
    TransferDesk transfers;

    @Autowired
    ConversationLists lists;

    @Autowired
    MessageDesk messages;

    @Autowired
    Router router;

    @Autowired
    Presence presence;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> onDuty = new ArrayList<>();
    private UUID lin = Ids.next();
    private UUID zhao = Ids.next();

    @BeforeEach
    void two_agents_and_nobody_else() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("update conversation.conversation set state = 'CLOSED', closed_at = now() where state = 'WAITING'")
                .update();
        lin = anAgentOnDuty();
    }

    @AfterEach
    void goHome() {
        onDuty.forEach(agent -> presence.set(agent, AgentState.OFFLINE));
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

    private ConversationId aTalkOfLin() {
        var talk = desk.open(NewConversation.online("王建国", null));
        router.run(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> lists.state(talk) == State.ACTIVE);
        assertThat(lists.transcript(talk).agentId()).isEqualTo(lin);
        return talk;
    }

    private record Sent(String name, Acceptance answer) {}

    private Callable<Sent> says(ConversationId talk, UUID agent, String name) {
        return () -> new Sent(name, messages.accept(NewMessage.ofAgent(talk, name, agent, "客服 " + name)));
    }

    private Callable<Sent> asks(ConversationId talk, String name) {
        return () -> new Sent(name, messages.accept(NewMessage.ofCustomer(talk, name, "客户 " + name)));
    }

    /** Every acknowledged message stands under its number, nothing that was refused stands there, no number is left out. */
    private void isWhole(ConversationId talk, List<Sent> sent) {
        var lines = lists.after(talk, 0, 10_000);
        assertThat(lines.stream().map(ConversationLists.Message::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, lines.size()).boxed().toList());
        var names = lines.stream().map(ConversationLists.Message::clientId).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var each : sent) {
            if (each.answer() instanceof Acceptance.Accepted accepted) {
                assertThat(lines.get((int) accepted.seq() - 1).clientId()).isEqualTo(each.name());
            } else {
                assertThat(each.answer()).isInstanceOf(Acceptance.NotYours.class);
                assertThat(names).doesNotContain(each.name());
            }
        }
    }

    private static List<Sent> atOnce(List<Callable<Sent>> tasks) throws Exception {
        var sent = new ArrayList<Sent>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tasks)) {
                sent.add(done.get());
            }
        }
        return sent;
    }

    @Test
    void passed_to_and_fro_while_all_three_write_it_loses_and_doubles_nothing() throws Exception {
        var talk = aTalkOfLin();
        zhao = anAgentOnDuty();
        var tasks = new ArrayList<Callable<Sent>>();
        for (var i = 0; i < 60; i++) {
            tasks.add(asks(talk, "c" + i));
            tasks.add(says(talk, lin, "l" + i));
            tasks.add(says(talk, zhao, "z" + i));
            if (i % 10 == 5) {
                var holder = i % 20 == 5 ? lin : zhao;
                var next = holder.equals(lin) ? zhao : lin;
                tasks.add(() -> {
                    transfers.pass(talk, holder, new Transfer.Asked(Transfer.Kind.PERSON, next, 3, "要查维修档期"));
                    return new Sent("", new Acceptance.NotYours());
                });
            }
        }
        var sent = atOnce(tasks).stream().filter(each -> !each.name().isEmpty()).toList();

        isWhole(talk, sent);
        assertThat(sent.stream().filter(each -> each.name().startsWith("c")))
                .hasSize(60)
                .allSatisfy(each -> assertThat(each.answer()).isInstanceOf(Acceptance.Accepted.class));
        var heard = new HashSet<String>();
        lists.after(talk, 0, 10_000).stream()
                .filter(line -> line.from() == Speaker.AGENT && !line.scripted())
                .forEach(line -> heard.add(line.clientId().substring(0, 1)));
        assertThat(heard).as("both had it for a while").contains("l", "z");
    }

    @Test
    void of_two_agents_who_write_at_once_only_the_holder_is_heard() throws Exception {
        var talk = aTalkOfLin();
        zhao = anAgentOnDuty();
        var sent = atOnce(IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? says(talk, lin, "l" + i) : says(talk, zhao, "z" + i))
                .toList());

        isWhole(talk, sent);
        assertThat(sent)
                .allSatisfy(each -> assertThat(each.answer())
                        .isInstanceOf(
                                each.name().startsWith("l") ? Acceptance.Accepted.class : Acceptance.NotYours.class));
    }

    @Test
    void two_windows_of_one_agent_that_send_the_same_words_at_once_say_them_once() throws Exception {
        var talk = aTalkOfLin();
        var sent = atOnce(IntStream.range(0, 60)
                .mapToObj(i -> says(talk, lin, "w" + i / 3))
                .toList());

        isWhole(talk, sent);
        assertThat(sent.stream().filter(each -> ((Acceptance.Accepted) each.answer()).fresh()))
                .hasSize(20);
    }
}
