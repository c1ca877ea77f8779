package io.bihuan.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.State;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.database.Ids;
import io.bihuan.portrait.PurchaseImport;
import io.bihuan.privacy.Consents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class CareTests {

    private static final Instant BOUGHT = Instant.parse("2034-05-01T02:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2034-05-02T02:30:00Z");

    @Autowired
    Courses courses;

    @Autowired
    CareDesk desk;

    @Autowired
    CareFigures figures;

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    MergeDesk merges;

    @Autowired
    CareLetters letters;

    @Autowired
    ConversationLists talks;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    PurchaseImport imports;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final UUID branch = Ids.next();
    private final SignedIn lin = agent("林晓雯");
    private final SignedIn zhao = agent("赵子涵");

    private SignedIn agent(String name) {
        return new SignedIn(Ids.next(), Ids.next(), name, name, Set.of(Role.AGENT), branch);
    }

    /** A customer whom the lot does not hold out of a campaign. */
    private UUID customer(Campaign campaign, boolean heldOut) {
        for (; ; ) {
            var id = customers
                    .findOrCreate(new Contact("王女士", null, null, "care-" + Ids.next()))
                    .value();
            if (Schedule.lot(campaign.name(), id.toString()) >= 90 == heldOut) {
                return id;
            }
        }
    }

    private UUID bought() {
        var customer = customer(Campaign.AFTER_SALE, false);
        assertThat(courses.purchased(customer, "order-" + customer, branch, BOUGHT))
                .isTrue();
        return customer;
    }

    private <T> T at(Instant moment, Supplier<T> deed) {
        return clock.at(moment, deed);
    }

    private @Nullable CareTask next(SignedIn who, Instant moment) {
        return at(moment, () -> desk.next(who)).orElse(null);
    }

    private String stateOf(UUID customer) {
        return jdbc.sql("select state from care.course where customer_id = :customer order by begun_at limit 1")
                .param("customer", customer)
                .query(String.class)
                .single();
    }

    @Test
    void a_purchase_is_followed_by_three_contacts_and_told_twice_by_no_more() {
        var customer = bought();
        assertThat(courses.purchased(customer, "order-" + customer, branch, BOUGHT))
                .isFalse();
        assertThat(jdbc.sql("select due_at from care.task where customer_id = :customer order by step")
                        .param("customer", customer)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(
                        Instant.parse("2034-05-02T02:00:00Z"),
                        Instant.parse("2034-05-04T02:00:00Z"),
                        Instant.parse("2034-05-08T02:00:00Z"));
    }

    @Test
    void two_agents_are_never_given_the_same_customer() {
        bought();
        bought();
        var first = next(lin, NEXT_DAY);
        var second = next(zhao, NEXT_DAY);
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(first.customerId()).isNotEqualTo(second.customerId());
        assertThat(next(lin, NEXT_DAY)).isEqualTo(next(lin, NEXT_DAY.plusSeconds(60)));
        assertThat(at(NEXT_DAY, () -> desk.note(second.id(), Outcome.WELL, "", lin)))
                .isFalse();
    }

    @Test
    void nobody_is_called_in_quiet_hours() {
        bought();
        assertThat(next(lin, Instant.parse("2034-05-02T12:30:00Z"))).isNull();
        assertThat(next(lin, Instant.parse("2034-05-03T00:30:00Z"))).isNull();
        assertThat(next(lin, Instant.parse("2034-05-03T01:30:00Z"))).isNotNull();
    }

    @Test
    void whoever_is_not_reached_is_tried_another_day_and_whoever_declines_never_again() {
        var customer = bought();
        var task = next(lin, NEXT_DAY);
        at(NEXT_DAY, () -> desk.note(task.id(), Outcome.NOT_REACHED, "", lin));
        assertThat(next(lin, NEXT_DAY.plusSeconds(60))).isNull();
        var again = next(lin, NEXT_DAY.plus(Duration.ofHours(25)));
        assertThat(again.id()).isEqualTo(task.id());
        at(NEXT_DAY.plus(Duration.ofHours(25)), () -> desk.note(again.id(), Outcome.DECLINED, "别再打了", lin));
        assertThat(stateOf(customer)).isEqualTo("DECLINED");
        assertThat(next(lin, BOUGHT.plus(Duration.ofDays(7)).plusSeconds(3600))).isNull();
        assertThat(courses.purchased(customer, "another-" + customer, branch, BOUGHT.plus(Duration.ofDays(20))))
                .isFalse();
    }

    @Test
    void one_limit_holds_over_all_campaigns() {
        var customer = bought();
        courses.purchased(customer, "second-" + customer, branch, BOUGHT);
        for (var i = 0; i < 2; i++) {
            var task = next(lin, NEXT_DAY);
            assertThat(task).isNotNull();
            at(NEXT_DAY, () -> desk.note(task.id(), Outcome.WELL, "", lin));
        }
        assertThat(next(lin, BOUGHT.plus(Duration.ofDays(3)).plusSeconds(3600))).isNull();
        courses.purchased(customer, "third-" + customer, branch, BOUGHT.plus(Duration.ofDays(6)));
        assertThat(next(lin, BOUGHT.plus(Duration.ofDays(7)).plusSeconds(3600))).isNull();
        assertThat(next(lin, NEXT_DAY.plus(Duration.ofDays(7)).plusSeconds(60))).isNotNull();
    }

    @Test
    void the_lot_holds_some_out_who_are_never_contacted_and_counted_apart() {
        var customer = customer(Campaign.AFTER_SALE, true);
        courses.purchased(customer, "order-" + customer, branch, BOUGHT);
        var other = bought();
        assertThat(stateOf(customer)).isEqualTo("HELD_OUT");
        courses.complained(customer, BOUGHT.plus(Duration.ofDays(5)));
        courses.complained(other, BOUGHT.plus(Duration.ofDays(40)));
        var effect = at(BOUGHT.plus(Duration.ofDays(60)), () -> figures.effects(branch)).stream()
                .filter(each -> each.campaign() == Campaign.AFTER_SALE)
                .findFirst()
                .orElseThrow();
        assertThat(effect.heldOut().hits()).isEqualTo(1);
        assertThat(effect.contacted().hits()).isZero();
        assertThat(effect.contacted().of()).isEqualTo(1);
        assertThat(effect.difference()).isNotNull();
        assertThat(effect.difference().excludesZero()).isFalse();
    }

    @Test
    void about_as_many_are_held_out_as_is_stated() {
        var held = 0;
        for (var i = 0; i < 20_000; i++) {
            held += Schedule.lot("SILENT", new UUID(i * 31L, i).toString()) >= 90 ? 1 : 0;
        }
        assertThat(held).isBetween(1800, 2200);
    }

    @Test
    void what_is_not_done_in_time_is_missed_and_lowers_the_coverage() {
        bought();
        var task = next(lin, NEXT_DAY);
        at(NEXT_DAY, () -> desk.note(task.id(), Outcome.WELL, "", lin));
        at(BOUGHT.plus(Duration.ofDays(10)), desk::closeMissed);
        var coverage = at(BOUGHT.plus(Duration.ofDays(10)), () -> figures.coverage(branch));
        assertThat(coverage).singleElement().satisfies(each -> {
            assertThat(each.done()).isEqualTo(1);
            assertThat(each.missed()).isEqualTo(2);
        });
    }

    @Test
    void silent_customers_are_left_alone_without_their_consent() {
        var customer = customer(Campaign.SILENT, false);
        courses.heard(customer, branch, BOUGHT);
        assertThat(courses.silent(customer, branch, BOUGHT, BOUGHT.plus(Duration.ofDays(90))))
                .isFalse();
    }

    @Test
    void silent_customers_who_agreed_to_be_cared_for_are_contacted() {
        var customer = customer(Campaign.SILENT, false);
        consents.give(new CustomerId(customer), Consents.CARE, "电话里同意", lin);
        courses.heard(customer, branch, BOUGHT);
        assertThat(courses.silent(customer, branch, BOUGHT, BOUGHT.plus(Duration.ofDays(90))))
                .isTrue();
    }

    @Test
    void whoever_took_their_consent_back_is_not_even_called_after_a_purchase() {
        var customer = customer(Campaign.AFTER_SALE, false);
        consents.give(new CustomerId(customer), Consents.CARE, "下单时勾选", lin);
        consents.withdraw(new CustomerId(customer), Consents.CARE, lin);
        assertThat(courses.purchased(customer, "order-" + customer, branch, BOUGHT))
                .isFalse();
    }

    @Test
    void a_silent_customer_who_comes_back_is_called_no_more() {
        var customer = customer(Campaign.SILENT, false);
        var begun = BOUGHT.plus(Duration.ofDays(90));
        jdbc.sql("""
                        insert into care.course (id, campaign, customer_id, branch_id, source_id, begun_at, held_out, state)
                        values (:id, 'SILENT', :customer, :branch, :id::text, :begun, false, 'RUNNING')
                        """)
                .param("id", Ids.next())
                .param("customer", customer)
                .param("branch", branch)
                .param("begun", java.sql.Timestamp.from(begun))
                .update();
        courses.heard(customer, branch, begun.plus(Duration.ofDays(3)));
        assertThat(stateOf(customer)).isEqualTo("ANSWERED");
        assertThat(at(begun.plus(Duration.ofDays(60)), () -> figures.effects(branch)))
                .filteredOn(each -> each.campaign() == Campaign.SILENT)
                .singleElement()
                .satisfies(each -> assertThat(each.contacted().hits()).isEqualTo(1));
    }

    @Test
    void a_service_that_ends_is_visited_within_seven_days_where_the_lot_falls_on_it() {
        var customer = customer(Campaign.RETURN_VISIT, false);
        UUID conversation;
        do {
            conversation = Ids.next();
        } while (Schedule.lot("VISITED", conversation.toString()) >= 20);
        courses.served(customer, conversation, branch, BOUGHT);
        courses.served(customer, conversation, branch, BOUGHT);
        assertThat(jdbc.sql("select until_at from care.task where customer_id = :customer")
                        .param("customer", customer)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(Instant.parse("2034-05-08T16:00:00Z"));
    }

    @Test
    void quiet_hours_may_go_over_midnight() {
        var rules = at(BOUGHT, () -> desk.quiet());
        assertThat(rules).isFalse();
        assertThat(at(Instant.parse("2034-05-01T12:00:00Z"), () -> desk.quiet()))
                .as("20:00 at " + LocalTime.of(20, 0))
                .isTrue();
    }

    @Test
    void the_page_shows_the_script_and_hides_the_number_until_it_is_asked_for() {
        var person = new SignedIn(Ids.next(), Ids.next(), "lin", "林晓雯", Set.of(Role.AGENT), branch);
        assertThat(mvc.get().uri("/care").with(Signed.as(person))).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/care/purchases")
                        .with(Signed.as(person))
                        .with(csrf())
                        .param("number", "C-nobody")
                        .param("day", "2034-13-01")
                        .param("reference", "订单 1"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个客户编号", "请填写购买日期", "C-nobody", "订单 1", "2034-13-01");
        assertThat(mvc.get().uri("/care").with(Signed.as(Role.DIRECTOR))).hasStatus(403);
    }

    @Test
    void two_who_turn_out_to_be_one_are_heard_of_as_one_and_contacted_as_one() {
        var survivor = customer(Campaign.SILENT, false);
        var merged = customer(Campaign.SILENT, false);
        consents.give(new CustomerId(survivor), Consents.CARE, "电话里同意", lin);
        courses.heard(merged, branch, BOUGHT);
        assertThat(courses.silent(merged, branch, BOUGHT, BOUGHT.plus(Duration.ofDays(90))))
                .isFalse();
        merges.merge(new CustomerId(survivor), new CustomerId(merged), Set.of(), "同一人", lin);

        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select customer_id from care.heard where customer_id in (:both)")
                                .param("both", Set.of(survivor, merged))
                                .query(UUID.class)
                                .list())
                .containsExactly(survivor));
        assertThat(courses.silent(merged, branch, BOUGHT, BOUGHT.plus(Duration.ofDays(91))))
                .isTrue();
        assertThat(jdbc.sql("select distinct customer_id from care.task where customer_id in (:both)")
                        .param("both", Set.of(survivor, merged))
                        .query(UUID.class)
                        .list())
                .containsExactly(survivor);
        courses.heard(merged, branch, BOUGHT.plus(Duration.ofDays(95)));
        assertThat(stateOf(survivor)).isEqualTo("ANSWERED");
    }

    private CareTask heldBy(SignedIn who, Instant moment, UUID customer) {
        var task = next(who, moment);
        assertThat(task).isNotNull();
        assertThat(task.customerId()).isEqualTo(customer);
        return task;
    }

    @Test
    void what_is_due_stands_day_by_day_and_the_first_day_lies_open() {
        var first = bought();
        var second = bought();
        jdbc.sql(
                        "update care.task set due_at = now() - interval '1 hour', until_at = :at where customer_id = :id and step = 1")
                .param("at", Timestamp.from(clock.instant().plus(Duration.ofDays(1))))
                .param("id", first)
                .update();
        jdbc.sql(
                        "update care.task set due_at = now() - interval '1 hour', until_at = :at where customer_id = :id and step = 1")
                .param("at", Timestamp.from(clock.instant().plus(Duration.ofDays(3))))
                .param("id", second)
                .update();
        var number = customers.preview(new CustomerId(first)).number();
        assertThat(mvc.get().uri("/care").with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("王\\*+ <small[^>]*>" + number)
                .satisfies(page -> assertThat(page.split("care-day\" open", -1)).hasSize(2))
                .satisfies(page -> assertThat(page.split("care-day\"", -1)).hasSize(3));
    }

    private void follows(UUID customer, Instant heardAt) {
        jdbc.sql("insert into wechat.follower (open_id, customer_id, heard_at) values (:open, :customer, :at)")
                .param("open", "o" + Ids.next())
                .param("customer", customer)
                .param("at", Timestamp.from(heardAt))
                .update();
    }

    private Writing write(CareTask task, Instant moment) {
        return at(moment, () -> letters.write(task.id(), "WECHAT", "", "用着还顺手吗？", "回复主动关怀：售后 1/3", lin));
    }

    @Test
    void a_contact_goes_as_a_message_and_its_answer_is_a_conversation_that_says_where_it_comes_from() {
        var customer = bought();
        follows(customer, NEXT_DAY.minus(Duration.ofHours(20)));
        var task = heldBy(lin, NEXT_DAY, customer);
        assertThat(at(NEXT_DAY, () -> letters.ways(task))).containsExactly("WECHAT");

        var sent = (Writing.Sent) write(task, NEXT_DAY);

        assertThat(talks.state(sent.conversation())).isEqualTo(State.CLOSED);
        assertThat(jdbc.sql("select state || ' ' || outcome from care.task where id = :id")
                        .param("id", task.id())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE WRITTEN");
        assertThat(write(task, NEXT_DAY)).isEqualTo(new Writing.NotYours());

        var later = NEXT_DAY.plus(Duration.ofDays(5));
        assertThat(at(later, () -> messages.accept(NewMessage.ofCustomer(sent.conversation(), "answer", "挺好，就是有点响"))))
                .isInstanceOf(Acceptance.Accepted.class);
        assertThat(talks.state(sent.conversation())).isEqualTo(State.WAITING);
        assertThat(jdbc.sql("select words from conversation.priority_raise where conversation_id = :id")
                        .param("id", sent.conversation().value())
                        .query(String.class)
                        .list())
                .contains("回复主动关怀：售后 1/3");
        assertThat(at(later, () -> letters.ways(task)))
                .as("nobody is written to while somebody talks with them")
                .isEmpty();
        conversations.leave(sent.conversation());
    }

    @Test
    void nobody_is_written_to_beyond_the_window_in_quiet_hours_or_against_their_wish() {
        var customer = bought();
        follows(customer, NEXT_DAY.minus(Duration.ofHours(50)));
        var task = heldBy(lin, NEXT_DAY, customer);
        assertThat(at(NEXT_DAY, () -> letters.ways(task))).isEmpty();
        assertThat(write(task, NEXT_DAY)).isEqualTo(new Writing.OutOfReach());

        follows(customer, NEXT_DAY);
        var evening = Instant.parse("2034-05-02T12:30:00Z");
        at(evening.minus(Duration.ofMinutes(20)), () -> desk.next(lin));
        jdbc.sql("update care.task set taken_at = :at where id = :id")
                .param("at", Timestamp.from(evening))
                .param("id", task.id())
                .update();
        assertThat(write(task, evening)).isEqualTo(new Writing.Quiet());

        consents.give(new CustomerId(customer), Consents.CARE, "下单时勾选", lin);
        consents.withdraw(new CustomerId(customer), Consents.CARE, lin);
        assertThat(write(task, NEXT_DAY)).isEqualTo(new Writing.NotWished());
    }

    @Test
    void a_silent_customer_who_answers_a_message_is_contacted_no_more() {
        var customer = customer(Campaign.SILENT, false);
        consents.give(new CustomerId(customer), Consents.CARE, "电话里同意", lin);
        var begun = Instant.parse("2034-08-01T01:00:00Z");
        assertThat(courses.silent(customer, branch, BOUGHT, begun)).isTrue();
        follows(customer, begun);
        var first = begun.plus(Duration.ofHours(2));
        var sent = (Writing.Sent) write(heldBy(lin, first, customer), first);
        assertThat(stateOf(customer)).as("written to, not yet answered").isEqualTo("RUNNING");

        at(
                first.plus(Duration.ofHours(1)),
                () -> messages.accept(NewMessage.ofCustomer(sent.conversation(), "hi", "谢谢，都好")));

        assertThat(next(lin, first.plus(Duration.ofDays(8)))).isNull();
        assertThat(stateOf(customer)).isEqualTo("ANSWERED");
        conversations.leave(sent.conversation());
    }

    @Test
    void a_message_without_words_comes_back_with_the_fault_beside_it() {
        var customer = bought();
        follows(customer, Instant.now());
        var task = jdbc.sql("select id from care.task where customer_id = :id and step = 1")
                .param("id", customer)
                .query(UUID.class)
                .single();
        jdbc.sql("update care.task set taken_by = :me, taken_at = now() where id = :id")
                .param("me", lin.staffId())
                .param("id", task)
                .update();
        var tooLong = "长".repeat(1_001);
        assertThat(mvc.post()
                        .uri("/care/tasks/" + task + "/message")
                        .param("channel", "WECHAT")
                        .param("words", tooLong)
                        .with(Signed.as(lin))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("最多 1,000 字", tooLong);
    }

    @Test
    void imported_purchases_are_followed_by_contacts_and_old_ones_by_none() {
        var customer = customer(Campaign.AFTER_SALE, false);
        var number = customers.preview(new CustomerId(customer)).number();
        var today = LocalDate.now(clock);
        imports.start(
                "p.csv",
                new ByteArrayInputStream("客户编号,商品,金额,日期,订单号\n%s,净水器,899,%s,%s\n%s,滤芯,99,%s,%s\n"
                        .formatted(
                                number,
                                today.minusDays(1),
                                "new-" + customer,
                                number,
                                today.minusDays(60),
                                "old-" + customer)
                        .getBytes(StandardCharsets.UTF_8)),
                lin.staffId());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select source_id from care.course where customer_id = :id")
                                .param("id", customer)
                                .query(String.class)
                                .list())
                        .containsExactly("new-" + customer));
        assertThat(jdbc.sql("select count(*) from care.task where customer_id = :id")
                        .param("id", customer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
