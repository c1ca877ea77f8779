package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.MovableClock;
import io.bihuan.competence.QueueDemands;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class QueueLoadTests {

    private static final Instant MONDAY_MORNING = Instant.parse("2033-03-07T01:00:00Z");
    private static final QueueStandard RULES = new QueueStandard(28, 85, 30);

    @Autowired
    QueueLoad load;

    @Autowired
    QueueDemands demands;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID branch = Ids.next();

    @AfterEach
    void nobody_else_meets_these_talks() {
        jdbc.sql("delete from conversation.conversation where branch_id = :branch")
                .param("branch", branch)
                .update();
    }

    @Test
    void ten_erlangs_ask_for_eighteen_people_by_phone_and_for_six_where_each_holds_three_chats() {
        assertThat(RULES.people(200, 180, 1)).isEqualTo(18);
        assertThat(RULES.people(200, 180, 3)).isEqualTo(6);
        assertThat(RULES.people(0, 180, 1)).isZero();
    }

    @Test
    void what_comes_out_whole_asks_for_nobody_more() {
        assertThat(new QueueStandard(28, 100, 0).people(20, 180, 1)).isEqualTo(1);
        assertThat(new QueueStandard(28, 100, 50).people(20, 180, 1)).isEqualTo(2);
    }

    @Test
    void the_busiest_hour_of_the_last_weeks_says_how_many_may_serve_each_queue() {
        talks("PHONE", MONDAY_MORNING.minus(Duration.ofDays(3)), 12);
        talks("PHONE", MONDAY_MORNING.minus(Duration.ofDays(2)), 4);
        talks("WECHAT", MONDAY_MORNING.minus(Duration.ofDays(2)), 12);
        talks("ONSITE", MONDAY_MORNING.minus(Duration.ofDays(60)), 40);
        clock.at(MONDAY_MORNING, () -> {
            load.run();
            return true;
        });
        // 12 in an hour at ten minutes each: 2 Erlangs, 3 at the phone, 5 on the list; three chats at once: 1 and 2.
        assertThat(demands.of(branch)).containsOnly(Map.entry("PHONE", 5), Map.entry("ONLINE", 2));
    }

    private void talks(String channel, Instant hour, int many) {
        for (var talk = 0; talk < many; talk++) {
            var opened = hour.plusSeconds(60L * talk);
            jdbc.sql("""
                            insert into conversation.conversation (id, month, channel, state, branch_id, agent_id, opened_at,
                                   closed_at, last_at)
                            values (:id, date_trunc('month', :opened::timestamptz)::date, :channel, 'CLOSED', :branch, :agent,
                                    :opened, :closed, :closed)
                            """)
                    .param("id", Ids.next())
                    .param("channel", channel)
                    .param("branch", branch)
                    .param("agent", Ids.next())
                    .param("opened", Timestamp.from(opened))
                    .param("closed", Timestamp.from(opened.plusSeconds(600)))
                    .update();
        }
    }
}
