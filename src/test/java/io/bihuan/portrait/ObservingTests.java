package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.complaint.ComplaintClosed;
import io.bihuan.complaint.ComplaintOpened;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.customer.Merging;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Portraits on the real database: what is heard of, what is imported, what time alone changes. */
@SpringBootTest
@AutoConfigureMockMvc
class ObservingTests {

    @Autowired
    Observing observing;

    @Autowired
    Portraits portraits;

    @Autowired
    Looks looks;

    @Autowired
    LookingAgain again;

    @Autowired
    PurchaseImport purchases;

    @Autowired
    PortraitRebuild rebuild;

    @Autowired
    CustomerCoverage coverage;

    @Autowired
    PortraitStanding standing;

    @Autowired
    Customers customers;

    @Autowired
    MergeDesk merges;

    @Autowired
    Histories histories;

    @Autowired
    io.bihuan.customer.CustomerStanding restriction;

    @Autowired
    Works works;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final UUID lin = Ids.next();

    private CustomerId customer(String external) {
        return customers.findOrCreate(new Contact("王建国", null, null, external));
    }

    private List<Tag> tags(CustomerId customer) {
        return portraits.of(customer).tags().stream().map(Seen::tag).toList();
    }

    private WorkState take(String table) {
        var job = purchases.start("p.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), lin);
        return await().atMost(Duration.ofSeconds(30)).until(() -> works.state(job), state -> state.endedAt() != null);
    }

    @Test
    void a_complaint_is_told_twice_and_in_any_order_and_is_there_once() {
        var wang = customer(Ids.next().toString());
        var complaint = Ids.next();
        var at = clock.instant().minus(Duration.ofDays(2));
        var closed = new ComplaintClosed(
                complaint, "T1", wang.value(), null, null, "x", "", "", "PEOPLE", "YES", "", "A", lin, clock.instant());
        observing.on(new ComplaintOpened(complaint, "T1", wang.value(), null, null, "x", "S2", at));
        observing.on(new ComplaintOpened(complaint, "T1", wang.value(), null, null, "x", "S2", at));
        soon(wang, Tag.COMPLAINT_OPEN, Tag.COMPLAINED_GRAVELY, Tag.COMPLAINED_LATELY);
        observing.on(closed);
        soon(wang, Tag.COMPLAINED_GRAVELY, Tag.COMPLAINED_LATELY);

        var other = customer(Ids.next().toString());
        var second = Ids.next();
        observing.on(new ComplaintClosed(
                second, "T2", other.value(), null, null, "x", "", "", "PEOPLE", "YES", "", "A", lin, clock.instant()));
        soon(other, Tag.COMPLAINED_LATELY);
        observing.on(new ComplaintOpened(second, "T2", other.value(), null, null, "x", "S2", at));
        soon(other, Tag.COMPLAINED_GRAVELY, Tag.COMPLAINED_LATELY);
    }

    /** What is heard is heard on a thread of its own. */
    private void soon(CustomerId customer, Tag... tags) {
        await().atMost(Duration.ofSeconds(20)).until(() -> tags(customer).equals(List.of(tags)));
    }

    @Test
    void imported_purchases_make_tags_the_flag_and_a_place_in_the_queue_and_come_in_once() {
        var external = Ids.next().toString();
        var today = LocalDate.now(clock);
        var table =
                "externalId,product,amount,at,reference\n%s,年度托管,60000,%s,%s\n%s,,5,2027-01-01,x\n,a,5,2027-01-01,\n%s,灯,abc,2027-01-01,\n"
                        .formatted(external, today.minusDays(3), Ids.next(), external, external);
        var first = take(table);
        assertThat(first.result()).isEqualTo("1");
        assertThat(first.errorCount()).isEqualTo(3);
        assertThat(take(table).result()).isEqualTo("0");
        again.run();

        var wang = customer(external);
        assertThat(tags(wang)).contains(Tag.SPENDS_MUCH, Tag.BOUGHT_LATELY, Tag.NEW, Tag.ACTIVE);
        var portrait = portraits.of(wang);
        assertThat(portrait.highValue()).isTrue();
        assertThat(portrait.valueReasons().getFirst().ground()).isEqualTo(ValueReason.Ground.SPENDING);
        assertThat(standing.of(wang).highValue()).isTrue();
    }

    @Test
    void one_customer_of_two_has_the_portrait_of_both_and_two_again_have_their_own() {
        var survivor = customer(Ids.next().toString());
        var merged = customer(Ids.next().toString());
        buy(merged, 3, "60000");
        looks.look(merged);
        assertThat(tags(merged)).contains(Tag.SPENDS_MUCH);
        assertThat(tags(survivor)).doesNotContain(Tag.SPENDS_MUCH);

        var merge = merges.merge(survivor, merged, Set.of(), "同一人", Signed.person(lin, Role.SUPERVISOR));
        await().atMost(Duration.ofSeconds(20)).until(() -> tags(survivor).contains(Tag.SPENDS_MUCH));
        assertThat(histories
                        .at(List.of(survivor.value()), clock.instant(), 0)
                        .get(survivor.value())
                        .purchases90())
                .isEqualTo(1);

        merges.undo(((Merging.Done) merge).merge(), Signed.person(lin, Role.SUPERVISOR));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !tags(survivor).contains(Tag.SPENDS_MUCH)
                        && tags(merged).contains(Tag.SPENDS_MUCH));
        assertThat(histories
                        .at(List.of(survivor.value()), clock.instant(), 0)
                        .get(survivor.value())
                        .purchases90())
                .isZero();
    }

    @Test
    void nothing_is_concluded_of_somebody_whose_data_may_only_be_stored() {
        var wang = customer(Ids.next().toString());
        buy(wang, 3, "60000");
        looks.look(wang);
        assertThat(tags(wang)).isNotEmpty();
        restriction.restrict(wang);
        looks.look(wang);
        assertThat(tags(wang)).isEmpty();
    }

    @Test
    void what_behaviour_answers_gives_types_to_assume_until_somebody_fills_the_table() {
        var wang = customer(Ids.next().toString());
        for (var i = 1; i <= 4; i++) {
            buy(wang, 30 * i, "6000");
        }
        looks.look(wang);
        var portrait = portraits.of(wang);
        assertThat(portrait.types()).containsExactly(CustomerType.AMPLE);
        assertThat(portrait.assumed()).isTrue();
        assertThat(portrait.lead()).isNull();
        assertThat(portrait.gradeWanted()).isEqualTo("高级");
    }

    private void buy(CustomerId who, int daysAgo, String amount) {
        jdbc.sql("""
                        insert into portrait.purchase (id, reference, customer_id, product, amount, at)
                        values (:id, :reference, :customer, '物业费', :amount::numeric, now() - make_interval(days => :days))
                        """)
                .param("id", Ids.next())
                .param("reference", Ids.next().toString())
                .param("customer", who.value())
                .param("amount", amount)
                .param("days", daysAgo)
                .update();
    }

    @Test
    void somebody_whose_time_has_come_is_looked_at_again_and_loses_what_is_no_longer_true() {
        var wang = customer(Ids.next().toString());
        buy(wang, 10, "20");
        looks.look(wang);
        assertThat(tags(wang)).contains(Tag.BOUGHT_LATELY);
        jdbc.sql("update portrait.purchase set at = at - interval '60 days' where customer_id = :id")
                .param("id", wang.value())
                .update();
        again.run();
        assertThat(tags(wang)).contains(Tag.BOUGHT_LATELY);
        looks.lookSoon(List.of(wang.value()));
        again.run();
        assertThat(tags(wang)).doesNotContain(Tag.BOUGHT_LATELY).contains(Tag.QUIET);
    }

    @Test
    void looking_anew_at_all_says_the_same_again() {
        var wang = customer(Ids.next().toString());
        buy(wang, 10, "20000");
        looks.look(wang);
        var before = portraits.of(wang);
        jdbc.sql("delete from portrait.tag where customer_id = :id")
                .param("id", wang.value())
                .update();
        var job = rebuild.start(lin);
        await().atMost(Duration.ofSeconds(60)).until(() -> works.state(job).endedAt() != null);
        assertThat(portraits.of(wang)).isEqualTo(before);
    }

    @Test
    void whoever_came_and_cannot_be_reached_is_missing_from_the_coverage_until_the_card_is_complete() {
        var wang = customer(Ids.next().toString());
        buy(wang, 1, "20");
        looks.look(wang);
        assertThat(coverage.gaps(100_000)).anyMatch(gap -> wang.value().equals(gap.customer()));
        var before = coverage.measure();
        customers.learn(
                wang,
                "",
                "138" + String.valueOf(Math.abs(wang.hashCode()) + 100_000_000L).substring(0, 8));
        looks.look(wang);
        assertThat(coverage.gaps(100_000)).noneMatch(gap -> wang.value().equals(gap.customer()));
        assertThat(coverage.measure().covered()).isGreaterThan(before.covered());
        assertThat(coverage.figure().aim()).isEqualTo(95);
    }
}
