package io.bihuan.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.churn.web.ChurnWords;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.job.Works;
import io.bihuan.portrait.Histories;
import io.bihuan.portrait.Looks;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Learning on the real database, from customers whose story was made up. */
@SpringBootTest
@AutoConfigureMockMvc
class ChurnTests {

    @Autowired
    Training training;

    @Autowired
    Scores scores;

    @Autowired
    ChurnLists lists;

    @Autowired
    Histories histories;

    @Autowired
    Looks looks;

    @Autowired
    Customers customers;

    @Autowired
    Works works;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    UiFactory uis;

    @Autowired
    MockMvcTester mvc;

    private CustomerId customer() {
        return customers.findOrCreate(new Contact("王建国", null, null, Ids.next().toString()));
    }

    private void came(CustomerId who, int daysAgo) {
        jdbc.sql("""
                        insert into portrait.contact (conversation_id, customer_id, channel, at, messages, letters, outcries, thanks)
                        values (:id, :customer, 'ONLINE', now() - make_interval(days => :days), 4, 60, 1, 1)
                        """)
                .param("id", Ids.next())
                .param("customer", who.value())
                .param("days", daysAgo)
                .update();
    }

    private void complained(CustomerId who, int daysAgo) {
        jdbc.sql("""
                        insert into portrait.grievance (complaint_id, customer_id, severity, opened_at, closed_at)
                        values (:id, :customer, 'S2', now() - make_interval(days => :days), null)
                        """)
                .param("id", Ids.next())
                .param("customer", who.value())
                .param("days", daysAgo)
                .update();
    }

    /** Half come every ten days to this day; half come seldom, complain, and are not seen after some day. */
    private void aTownOfCustomers() {
        jdbc.sql("""
                        with town as (
                            select gen_random_uuid() as id, n from generate_series(1, 400) as n
                        ), known as (
                            insert into portrait.profile (customer_id, read_at)
                            select id, now() from town
                        ), grieved as (
                            insert into portrait.grievance (complaint_id, customer_id, severity, opened_at, closed_at)
                            select gen_random_uuid(), id, 'S3', now() - make_interval(days => 70 + n % 90), now()
                              from town
                             where n % 2 = 0
                        )
                        insert into portrait.contact (conversation_id, customer_id, channel, at, messages, letters, outcries, thanks)
                        select gen_random_uuid(), id, 'ONLINE', now() - make_interval(days => day), 4, 60, n % 2, (n + 1) % 2
                          from town
                         cross join generate_series(1, 300) as day
                         where n % 2 = 1 and (day + n) % 10 = 0
                            or n % 2 = 0 and day > 65 + n % 90 and (day + n) % 35 = 0
                        """).update();
    }

    @Test
    void a_history_counts_what_was_until_an_instant_and_sees_whether_somebody_came_again() {
        var wang = customer();
        came(wang, 10);
        came(wang, 100);
        came(wang, 130);
        complained(wang, 120);
        var then = clock.instant().minus(Duration.ofDays(60));
        var seen = histories.at(List.of(wang.value()), then, 60).get(wang.value());
        assertThat(seen.silentDays()).isEqualTo(40);
        assertThat(seen.knownDays()).isEqualTo(70);
        assertThat(seen.contacts90()).isEqualTo(2);
        assertThat(seen.contacts30()).isZero();
        assertThat(seen.complaints90()).isOne();
        assertThat(seen.openComplaints()).isOne();
        assertThat(seen.cameAgain()).isTrue();
        assertThat(histories
                        .at(List.of(wang.value()), then, 30)
                        .get(wang.value())
                        .cameAgain())
                .isFalse();
        var before = histories.at(List.of(wang.value()), then.minus(Duration.ofDays(300)), 60);
        assertThat(before.get(wang.value()).silentDays()).isNull();
    }

    @Test
    void what_is_learned_is_measured_put_into_force_and_tells_each_risk_with_its_reasons() {
        aTownOfCustomers();
        var faithful = customer();
        for (var day = 2; day < 300; day += 10) {
            came(faithful, day);
        }
        var leaving = customer();
        came(leaving, 250);
        came(leaving, 130);
        complained(leaving, 131);
        looks.look(faithful);
        looks.look(leaving);

        var job = training.start(Ids.next());
        await().atMost(Duration.ofSeconds(90)).until(() -> works.state(job).endedAt() != null);

        assertThat(works.state(job).failure()).isEmpty();
        var attempt = lists.inForce().orElseThrow();
        assertThat(attempt.quality()).isNotNull();
        assertThat(attempt.quality().auc()).isGreaterThan(.8);
        assertThat(attempt.quality().reliable()).hasSize(10);
        var stays = scores.of(faithful).orElseThrow();
        var leaves = scores.of(leaving).orElseThrow();
        assertThat(leaves.probability()).isGreaterThan(stays.probability());
        assertThat(stays.level()).isNotEqualTo(Level.HIGH);
        assertThat(leaves.reasons()).isNotEmpty();
        assertThat(leaves.reasons()).isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
        assertThat(scores.tallies().get(Level.LOW)).isPositive();

        var page = mvc.get().uri("/churn").with(Signed.as(Role.DIRECTOR)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("AUC");
        assertThat(mvc.get().uri("/churn").with(Signed.as(Role.AGENT)).exchange())
                .hasStatus(403);
    }

    @Test
    void whoever_has_been_away_for_longer_than_is_asked_about_has_left_and_is_not_scored() {
        var gone = customer();
        came(gone, 200);
        looks.look(gone);
        var job = training.start(Ids.next());
        await().atMost(Duration.ofSeconds(90)).until(() -> works.state(job).endedAt() != null);
        assertThat(scores.of(gone)).isEmpty();
    }

    @Test
    void nothing_is_said_to_be_certain_that_is_only_nearly_so() {
        var zh = uis.plain(Locale.SIMPLIFIED_CHINESE);
        var en = uis.plain(Locale.ENGLISH);
        assertThat(ChurnWords.risk(risk(Level.HIGH, 0.9961), zh)).isEqualTo("高风险 · 99% 以上");
        assertThat(ChurnWords.risk(risk(Level.HIGH, 0.9961), en)).isEqualTo("High risk · over 99%");
        assertThat(ChurnWords.risk(risk(Level.LOW, 0.002), zh)).isEqualTo("低风险 · 不到 1%");
        assertThat(ChurnWords.risk(risk(Level.HIGH, 0.994), zh)).isEqualTo("高风险 · 99%");
    }

    private Risk risk(Level level, double probability) {
        return new Risk(level, probability, List.of(), clock.instant());
    }
}
