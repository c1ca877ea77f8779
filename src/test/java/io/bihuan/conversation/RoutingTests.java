package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.standard.Area;
import io.bihuan.standard.Proposal;
import io.bihuan.standard.StandardDesk;
import io.bihuan.standard.StandardEdit;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class RoutingTests {

    @Autowired
    ConversationDesk desk;

    @Autowired
    ConversationLists lists;

    @Autowired
    MessageDesk messages;

    @Autowired
    OfferDesk offers;

    @Autowired
    SkillGroupDesk groups;

    @Autowired
    Offers offerRows;

    @Autowired
    HoldDesk holds;

    @Autowired
    Priorities priorities;

    @Autowired
    Router router;

    @Autowired
    Queue queue;

    @Autowired
    Presence presence;

    @Autowired
    Customers customers;

    @Autowired
    StandardDesk standardDesk;

    @Autowired
    Standards standards;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<UUID> onDuty = new ArrayList<>();

    @BeforeEach
    void emptyTheHouse() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("update conversation.conversation set state = 'CLOSED', closed_at = now() where state = 'WAITING'")
                .update();
    }

    @AfterEach
    void goHome() {
        onDuty.forEach(agent -> presence.set(agent, AgentState.OFFLINE));
        jdbc.sql("select id from conversation.conversation where state = 'WAITING'").query(UUID.class).list().stream()
                .map(ConversationId::new)
                .forEach(desk::leave);
    }

    private UUID anAgentOnDuty(String... scopes) {
        var agent = Ids.next();
        for (var scope : scopes.length == 0 ? new String[] {"ONLINE"} : scopes) {
            jdbc.sql("""
                            insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                            values (:id, :staff, :scope, :id::text, 'VALID', :from, :until, now())
                            """)
                    .param("id", Ids.next())
                    .param("staff", agent)
                    .param("scope", scope)
                    .param("from", Timestamp.from(Instant.EPOCH))
                    .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                    .update();
        }
        presence.set(agent, AgentState.READY);
        onDuty.add(agent);
        return agent;
    }

    private ConversationId aVisitor() {
        return desk.open(NewConversation.online("访客", null));
    }

    private void agentsAccept(boolean byThemselves) {
        var now = standards.inForce(RoutingStandard.class, clock.instant());
        if (now.rules().autoAccept() == byThemselves) {
            return;
        }
        var by = new SignedIn(Ids.next(), Ids.next(), "gao", "高建明", Set.of(Role.DIRECTOR), null);
        var pack = jdbc.sql("select pack from standard.version where id = :id")
                .param("id", now.version())
                .query(String.class)
                .single()
                .charAt(0);
        assertThat(standardDesk.putInForce(
                        new Proposal(
                                Area.SERVICE,
                                now.version(),
                                pack,
                                Map.of("routing.auto-accept", String.valueOf(byThemselves))),
                        null,
                        "试行",
                        by))
                .isInstanceOf(StandardEdit.Kept.class);
        othersKnowItToo();
    }

    /** Programs beside this one over the same database look every three seconds. */
    private static void othersKnowItToo() {
        LockSupport.parkNanos(Duration.ofMillis(3_500).toNanos());
    }

    private static void until(BooleanSupplier done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .until(done::getAsBoolean);
    }

    private Offer offered(ConversationId id) {
        router.run(true);
        until(() -> offerRows.of(id).isPresent());
        return offerRows.of(id).orElseThrow();
    }

    private int held(UUID agent) {
        return jdbc.sql("""
                        select (select count(*) from conversation.conversation where agent_id = :agent and state = 'ACTIVE')
                             + (select count(*) from conversation.offer where staff_id = :agent and outcome is null)
                        """).param("agent", agent).query(Integer.class).single();
    }

    @Nested
    class Two_nodes_that_route_at_once {

        @Test
        void give_nobody_more_than_the_standard_allows_and_nobody_twice() throws Exception {
            var agents = IntStream.range(0, 4).mapToObj(_ -> anAgentOnDuty()).toList();
            var visitors = IntStream.range(0, 20).mapToObj(_ -> aVisitor()).toList();
            try (var pool = Executors.newFixedThreadPool(6)) {
                for (var done : pool.invokeAll(IntStream.range(0, 6)
                        .<Callable<Boolean>>mapToObj(_ -> () -> {
                            router.run(true);
                            return true;
                        })
                        .toList())) {
                    assertThat(done.get()).isTrue();
                }
            }
            router.run(true);
            until(() -> visitors.stream()
                            .filter(id -> lists.state(id) == State.ACTIVE)
                            .count()
                    == 12);

            assertThat(agents).allSatisfy(agent -> assertThat(held(agent)).isEqualTo(3));
            assertThat(visitors)
                    .filteredOn(id -> lists.state(id) == State.ACTIVE)
                    .allSatisfy(id -> assertThat(lists.transcript(id).lines())
                            .filteredOn(line -> line.from() == Speaker.AGENT)
                            .as("one greeting")
                            .hasSize(1));
        }

        @Test
        void offer_a_conversation_to_one_person_only() throws Exception {
            agentsAccept(false);
            try {
                IntStream.range(0, 3).forEach(_ -> anAgentOnDuty());
                var visitor = aVisitor();
                try (var pool = Executors.newFixedThreadPool(6)) {
                    pool.invokeAll(IntStream.range(0, 6)
                            .<Callable<Boolean>>mapToObj(_ -> () -> {
                                router.run(true);
                                return true;
                            })
                            .toList());
                }
                assertThat(offerRows.since(visitor, Instant.EPOCH)).hasSize(1);
            } finally {
                agentsAccept(true);
            }
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class An_offer {

        @BeforeAll
        void agentsPressAccept() {
            agentsAccept(false);
        }

        @AfterAll
        void agentsAcceptByThemselves() {
            agentsAccept(true);
        }

        @Test
        void is_accepted_once_and_the_greeting_goes_then() {
            var agent = anAgentOnDuty();
            var visitor = aVisitor();
            var offer = offered(visitor);

            assertThat(lists.state(visitor)).isEqualTo(State.WAITING);
            assertThat(offers.before(agent)).extracting(Offer::conversationId).containsExactly(visitor.value());
            assertThat(Duration.between(offer.offeredAt(), offer.untilAt())).isEqualTo(Duration.ofSeconds(10));
            assertThat(offers.accept(offer.id(), Ids.next())).isEqualTo(new Taking.NoLongerWaiting());
            assertThat(offers.accept(offer.id(), agent)).isEqualTo(new Taking.Taken());
            assertThat(offers.accept(offer.id(), agent)).isEqualTo(new Taking.NoLongerWaiting());
            assertThat(lists.transcript(visitor).agentId()).isEqualTo(agent);
            assertThat(lists.transcript(visitor).lines().getLast().scripted()).isTrue();
        }

        @Test
        void waits_on_a_card_where_the_group_of_the_talk_chose_so_and_is_none_where_it_chose_otherwise() {
            var agent = anAgentOnDuty();
            var byCard = aVisitorAbout(SkillGroup.Accepting.BY_CARD);
            offers.accept(offered(byCard).id(), agent);
            assertThat(lists.state(byCard)).isEqualTo(State.ACTIVE);

            var atOnce = aVisitorAbout(SkillGroup.Accepting.AT_ONCE);
            router.run(true);
            until(() -> lists.state(atOnce) == State.ACTIVE);
            assertThat(offerRows.of(atOnce)).isEmpty();
            assertThat(offered(aVisitorAbout(SkillGroup.Accepting.AS_RULED)).staffId())
                    .isEqualTo(agent);
        }

        private ConversationId aVisitorAbout(SkillGroup.Accepting accepting) {
            var word = "事" + Ids.next();
            var asked = new SkillGroupDesk.Asked(
                    word.substring(word.length() - 12) + accepting, null, List.of(word), 0, onDuty, accepting);
            assertThat(groups.keep(null, asked, Ids.next())).isEqualTo(SkillGroupDesk.Done.DONE);
            return transaction.execute(_ -> {
                var visitor = aVisitor();
                messages.accept(NewMessage.ofCustomer(visitor, "first", "我想问" + word));
                return visitor;
            });
        }

        @Test
        void that_is_not_accepted_goes_on_to_the_next_and_after_two_the_first_counts_as_away() {
            var first = anAgentOnDuty();
            var visitor = aVisitor();
            var missed = offered(visitor);
            assertThat(missed.staffId()).isEqualTo(first);
            var second = anAgentOnDuty();

            transaction.executeWithoutResult(_ -> offers.fire(missed.id().toString(), missed.untilAt()));
            assertThat(offers.accept(missed.id(), first)).as("too late").isEqualTo(new Taking.NoLongerWaiting());
            var next = offered(visitor);
            assertThat(next.staffId()).isEqualTo(second);
            assertThat(presence.of(first)).isEqualTo(AgentState.READY);

            offers.accept(next.id(), second);
            presence.set(second, AgentState.BUSY);
            var again = offered(aVisitor());
            assertThat(again.staffId()).isEqualTo(first);
            transaction.executeWithoutResult(_ -> offers.fire(again.id().toString(), again.untilAt()));
            assertThat(presence.of(first)).isEqualTo(AgentState.AWAY);
        }

        @Test
        void is_a_timer_in_the_database_that_fires_after_any_node_has_died() {
            anAgentOnDuty();
            var offer = offered(aVisitor());
            assertThat(jdbc.sql("select count(*) from job.timer where kind = 'conversation.offer' and key = :key")
                            .param("key", offer.id().toString())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void is_gone_when_the_customer_leaves() {
            var agent = anAgentOnDuty();
            var visitor = aVisitor();
            var offer = offered(visitor);
            desk.leave(visitor);

            assertThat(offers.before(agent)).isEmpty();
            assertThat(offerRows.find(offer.id()).orElseThrow().outcome()).isEqualTo(Offer.Outcome.WITHDRAWN);
            assertThat(offers.accept(offer.id(), agent)).isEqualTo(new Taking.NoLongerWaiting());
        }
    }

    @Nested
    class Somebody_who_waits {

        private List<UUID> inOrder() {
            return queue.waiting(100).stream().map(Queue.Waiting::id).toList();
        }

        @Test
        void goes_before_others_by_as_much_time_as_their_points_count_and_not_for_ever() {
            var first = aVisitor();
            var second = aVisitor();
            var pressing = aVisitor();
            var long_ago = clock.instant().minus(Duration.ofMinutes(10));
            jdbc.sql("update conversation.conversation set waiting_since = :at, rank_at = :at where id = :id")
                    .param("at", Timestamp.from(long_ago))
                    .param("id", first.value())
                    .update();
            transaction.executeWithoutResult(
                    _ -> priorities.raise(pressing, 5, Raising.BY_HAND, "客户在门口等", Ids.next(), clock.instant()));

            assertThat(inOrder()).containsExactly(first.value(), pressing.value(), second.value());
            assertThat(priorities.of(pressing, long_ago))
                    .extracting(Priorities.Raise::words)
                    .containsExactly("客户在门口等");
        }

        @Test
        void is_given_to_a_person_whose_certificate_covers_the_way_they_came() {
            var chatter = anAgentOnDuty("ONLINE");
            var caller = desk.open(new NewConversation("PHONE", "来电", null, 0));
            router.run(true);
            assertThat(lists.state(caller)).isEqualTo(State.WAITING);
            assertThat(desk.take(caller, chatter)).isEqualTo(new Taking.NotCertified(chatter));

            var onPhone = anAgentOnDuty("PHONE");
            router.run(true);
            until(() -> lists.state(caller) == State.ACTIVE);
            assertThat(lists.transcript(caller).agentId()).isEqualTo(onPhone);
        }

        @Test
        void is_told_a_range_that_is_later_held_against_what_happened() {
            var agent = anAgentOnDuty();
            for (var i = 0; i < 3; i++) {
                var talk = aVisitor();
                router.run(true);
                until(() -> lists.state(talk) == State.ACTIVE);
                jdbc.sql("update conversation.conversation set assigned_at = :at where id = :id")
                        .param("at", Timestamp.from(clock.instant().minus(Duration.ofMinutes(30))))
                        .param("id", talk.value())
                        .update();
                if (i < 2) {
                    desk.end(talk, agent);
                }
            }
            jdbc.sql(
                            "update conversation.conversation set state = 'ACTIVE' where agent_id = :agent and state = 'WRAP_UP'")
                    .param("agent", agent)
                    .update();
            var visitor = aVisitor();
            router.run(true);
            until(() -> queue.waiting(10).getFirst().told());

            assertThat(lists.after(visitor, 0, 10))
                    .extracting(ConversationLists.Message::text)
                    .anySatisfy(text -> assertThat(text).contains("您排在第 1 位", "分钟"));
            var place = queue.place(visitor);
            assertThat(place.range()).isNotNull();
            assertThat(place.range().soonest()).isLessThan(place.range().latest());
            var before =
                    queue.honesty(clock.instant().minus(Duration.ofHours(1))).get("ONLINE");
            var other = anAgentOnDuty();
            router.run(true);
            until(() -> lists.state(visitor) == State.ACTIVE);
            assertThat(lists.transcript(visitor).agentId()).isEqualTo(other);
            assertThat(queue.honesty(clock.instant().minus(Duration.ofHours(1)))
                            .get("ONLINE")
                            .told())
                    .isEqualTo(before.told() + 1);
        }
    }

    @Nested
    class An_agents_hands {

        @Test
        void are_not_filled_beyond_the_standard_by_taking_either() {
            var agent = anAgentOnDuty();
            var visitors = IntStream.range(0, 3).mapToObj(_ -> aVisitor()).toList();
            router.run(true);
            until(() -> visitors.stream().allMatch(id -> lists.state(id) == State.ACTIVE));
            assertThat(desk.take(aVisitor(), agent)).isEqualTo(new Taking.HandsFull());
        }
    }

    @Nested
    class A_customer_on_hold {

        @Test
        void hears_why_and_until_when_and_the_talk_comes_back_by_itself() {
            var agent = anAgentOnDuty();
            var visitor = aVisitor();
            router.run(true);
            until(() -> lists.state(visitor) == State.ACTIVE);
            var now = clock.instant();

            assertThat(holds.hold(visitor, agent, now.plus(Duration.ofHours(3)), "查库存"))
                    .isEqualTo(new Holding.NotSoLong(Duration.ofHours(2)));
            assertThat(holds.hold(visitor, agent, now.plus(Duration.ofMinutes(5)), " "))
                    .isEqualTo(new Holding.NoReason());
            assertThat(holds.hold(visitor, Ids.next(), now.plus(Duration.ofMinutes(5)), "查库存"))
                    .isEqualTo(new Holding.NotYours());
            assertThat(holds.hold(visitor, agent, now.plus(Duration.ofMinutes(5)), "查库存"))
                    .isInstanceOf(Holding.OnHold.class);
            assertThat(lists.state(visitor)).isEqualTo(State.ON_HOLD);
            assertThat(lists.transcript(visitor).lines().getLast().text()).contains("查库存", "最迟");
            assertThat(messages.accept(NewMessage.ofCustomer(visitor, "w", "好的，我等您")))
                    .isInstanceOf(Acceptance.Accepted.class);

            transaction.executeWithoutResult(_ -> holds.fire(visitor.toString(), now));
            assertThat(lists.state(visitor)).as("its time has not come").isEqualTo(State.ON_HOLD);
            jdbc.sql("update conversation.conversation set held_until = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", visitor.value())
                    .update();
            transaction.executeWithoutResult(_ -> holds.fire(visitor.toString(), now));
            assertThat(lists.state(visitor)).isEqualTo(State.ACTIVE);
        }
    }

    @Nested
    class A_known_customer {

        @Test
        void comes_back_to_the_agent_they_had() {
            var customer = customers.findOrCreate(new Contact("王建国", null, null, "again-" + Ids.next()));
            var first = anAgentOnDuty();
            var talk = open(customer);
            router.run(true);
            until(() -> lists.state(talk) == State.ACTIVE);
            desk.end(talk, first);
            anAgentOnDuty();

            var again = open(customer);
            router.run(true);
            until(() -> lists.state(again) == State.ACTIVE);
            assertThat(lists.transcript(again).agentId()).isEqualTo(first);
        }

        private ConversationId open(CustomerId customer) {
            return desk.open(NewConversation.online("王建国", customer));
        }
    }
}
