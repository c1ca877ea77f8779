package io.bihuan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.access.SignedOutEverywhere;
import io.bihuan.database.Ids;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class LiveTests {

    @Autowired
    Live live;

    @Autowired
    Hub hub;

    @Autowired
    EventLog log;

    @Autowired
    Pump pump;

    @Autowired
    PersonStream streams;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DataSource database;

    private final SignedIn person = Signed.person(Ids.next(), Role.AGENT);
    private final String topic = "person:" + person.staffId();

    private String streamed(String lastId, Predicate<String> enough, Runnable meanwhile) throws Exception {
        var told = new ByteArrayOutputStream();
        var reader = Thread.ofVirtual().start(() -> {
            try {
                streams.run(new EventStream(told::writeBytes), person, List.of(), lastId);
            } catch (Exception left) {
                Thread.currentThread().interrupt();
            }
        });
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!told.toString(StandardCharsets.UTF_8).contains("event: ") && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        meanwhile.run();
        while (!enough.test(told.toString(StandardCharsets.UTF_8)) && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        var finished = reader.join(Duration.ofMillis(1)) ? "<finished>" : "";
        reader.interrupt();
        return told.toString(StandardCharsets.UTF_8) + finished;
    }

    @Test
    void an_event_is_heard_once_its_transaction_commits_and_never_before() throws Exception {
        var mine = hub.subscribe(List.of(topic), 16);
        transaction.executeWithoutResult(status -> {
            live.publish(topic, "kept", "{}");
            assertThat(next(mine, Duration.ofMillis(50))).isNull();
        });
        assertThat(next(mine, Duration.ofSeconds(2)))
                .extracting(LiveEvent::kind)
                .isEqualTo("kept");
    }

    @Test
    void what_is_rolled_back_is_not_heard() {
        var mine = hub.subscribe(List.of(topic), 16);
        transaction.executeWithoutResult(status -> {
            live.publish(topic, "undone", "{}");
            status.setRollbackOnly();
        });
        pump.sweep();
        assertThat(next(mine, Duration.ofMillis(50))).isNull();
    }

    @Test
    void an_event_of_another_node_arrives_though_no_hint_does() throws Exception {
        var mine = hub.subscribe(List.of(topic), 16);
        writeElsewhere("elsewhere");
        assertThat(next(mine, Duration.ofMillis(1500)))
                .extracting(LiveEvent::kind)
                .isEqualTo("elsewhere");
    }

    @Test
    void an_event_that_commits_late_is_not_lost_behind_one_that_committed_first() throws Exception {
        var mine = hub.subscribe(List.of(topic), 16);
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, Ids.next(), "slow");
            writeElsewhere("quick");
            pump.sweep();
            slow.commit();
        }
        pump.sweep();
        assertThat(List.of(kind(mine), kind(mine))).containsExactlyInAnyOrder("quick", "slow");
    }

    @Test
    void a_reader_that_comes_back_is_given_what_it_missed_and_nothing_twice() throws Exception {
        var before = log.horizon();
        live.publish(topic, "missed", "{\"n\":1}");
        var text =
                streamed(before.toString(), said -> said.contains("\"now\""), () -> live.publish(topic, "now", "{}"));

        assertThat(text).containsOnlyOnce("\"kind\":\"missed\"").containsOnlyOnce("\"kind\":\"now\"");
        assertThat(text.indexOf("missed")).isLessThan(text.indexOf("\"now\""));
    }

    @Test
    void a_reader_from_long_ago_is_told_to_load_its_state_anew() throws Exception {
        assertThat(streamed(Position.START.toString(), said -> said.contains("event: reset"), () -> {}))
                .contains("event: reset");
        assertThat(streamed("of another make", said -> said.contains("event: reset"), () -> {}))
                .contains("event: reset");
    }

    @Test
    void nobody_hears_what_is_not_theirs() throws Exception {
        var text = streamed("", said -> said.contains("\"own\""), () -> {
            live.publish("person:" + Ids.next(), "other", "{}");
            live.publish(topic, "own", "{}");
        });
        assertThat(text).contains("\"own\"").doesNotContain("\"other\"");
    }

    @Test
    void signing_out_everywhere_ends_the_stream() throws Exception {
        var text = streamed(
                "",
                said -> said.contains("event: bye"),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(
                        new SignedOutEverywhere(person.accountId(), person.staffId(), Instant.EPOCH))));
        assertThat(text).contains("event: bye");
    }

    private static LiveEvent next(Subscription subscription, Duration patience) {
        try {
            return subscription.next(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kind(Subscription subscription) {
        return String.valueOf(next(subscription, Duration.ofSeconds(3)).kind());
    }

    /** As another node would: the row is committed, and this node's memory knows nothing of it. */
    private void writeElsewhere(String kind) throws Exception {
        try (var connection = database.getConnection()) {
            insert(connection, Ids.next(), kind);
        }
    }

    private void insert(Connection connection, UUID id, String kind) throws Exception {
        try (var insert = connection.prepareStatement(
                "insert into live.event (id, topics, kind, payload) values (?, array[?], ?, '{}')")) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            insert.setString(3, kind);
            insert.executeUpdate();
        }
    }
}
