package io.bihuan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.web.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class FeedMemoryTests {

    private static final Instant MONDAY = Instant.parse("2027-06-07T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    FeedMemory memory;

    @Autowired
    Feeds feeds;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID lin = Ids.next();

    @BeforeEach
    void lin_has_a_feed() {
        feeds.open(lin);
    }

    private static AgendaEntry entry(String uid, Instant at) {
        return new AgendaEntry(
                uid,
                AgendaKind.PRACTICAL,
                "实操考核",
                AgendaTime.at(at),
                (@Nullable UUID) null,
                "/practicals/1",
                AgendaState.of("", Tone.NEUTRAL, MONDAY.minus(DAY)));
    }

    private List<AgendaEntry> told(Instant now, AgendaEntry... entries) {
        return clock.at(now, () -> memory.tell(lin, List.of(entries), now.minus(DAY.multipliedBy(60))));
    }

    @Test
    void what_is_taken_back_before_it_is_over_stays_as_cancelled_with_a_raised_revision_until_two_months_have_passed() {
        var practical = entry("p", MONDAY.plus(DAY.multipliedBy(90)));
        told(MONDAY, practical);

        for (var later : List.of(DAY, DAY.multipliedBy(2), DAY.multipliedBy(61))) {
            assertThat(told(MONDAY.plus(later)))
                    .as("%s days later", later.toDays())
                    .extracting(
                            AgendaEntry::uid,
                            AgendaEntry::cancelled,
                            one -> one.state().revision(),
                            AgendaEntry::startsAt,
                            AgendaEntry::title)
                    .containsExactly(tuple("p", true, 1, practical.startsAt(), "实操考核"));
        }
        assertThat(told(MONDAY.plus(DAY.multipliedBy(62)))).isEmpty();
        assertThat(told(MONDAY.plus(DAY.multipliedBy(63)))).isEmpty();
    }

    @Test
    void what_was_over_when_it_vanished_is_not_called_cancelled() {
        told(MONDAY, entry("p", MONDAY.plus(DAY)));
        assertThat(told(MONDAY.plus(DAY.multipliedBy(2)))).isEmpty();
    }

    @Test
    void what_is_moved_has_a_higher_revision_each_time_and_what_stays_keeps_its_own() {
        told(MONDAY, entry("p", MONDAY.plus(DAY)), entry("q", MONDAY.plus(DAY)));
        var once = entry("p", MONDAY.plus(DAY.multipliedBy(2)));
        assertThat(told(MONDAY.plusSeconds(60), once, entry("q", MONDAY.plus(DAY))))
                .extracting(
                        AgendaEntry::uid,
                        one -> one.state().revision(),
                        one -> one.state().changedAt())
                .containsExactly(tuple("q", 0, MONDAY.minus(DAY)), tuple("p", 1, MONDAY.plusSeconds(60)));
        assertThat(told(MONDAY.plusSeconds(120), once))
                .filteredOn(one -> one.uid().equals("p"))
                .extracting(one -> one.state().revision())
                .containsExactly(1);
        assertThat(told(MONDAY.plusSeconds(180), entry("p", MONDAY.plus(DAY))))
                .filteredOn(one -> one.uid().equals("p"))
                .extracting(one -> one.state().revision())
                .containsExactly(2);
    }

    @Test
    void what_comes_back_is_confirmed_with_a_higher_revision_than_its_cancellation() {
        var practical = entry("p", MONDAY.plus(DAY.multipliedBy(3)));
        told(MONDAY, practical);
        told(MONDAY.plusSeconds(60));
        assertThat(told(MONDAY.plusSeconds(120), practical))
                .extracting(AgendaEntry::cancelled, one -> one.state().revision())
                .containsExactly(tuple(false, 2));
    }

    @Test
    void a_feed_that_nothing_happened_to_writes_nothing() {
        var practical = entry("p", MONDAY.plus(DAY));
        told(MONDAY, practical);
        var before = versions();
        told(MONDAY.plusSeconds(3600), practical);
        assertThat(versions()).isEqualTo(before).hasSize(1);
    }

    private List<String> versions() {
        return jdbc.sql("select xmin::text from agenda.fed where staff_id = :staff")
                .param("staff", lin)
                .query(String.class)
                .list();
    }

    @Test
    void a_new_address_knows_nothing_of_what_the_former_one_told() {
        told(MONDAY, entry("p", MONDAY.plus(DAY)));
        feeds.open(lin);
        assertThat(told(MONDAY.plusSeconds(60))).isEmpty();
    }
}
