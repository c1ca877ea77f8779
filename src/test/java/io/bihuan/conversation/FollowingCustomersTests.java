package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.customer.Merging;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two customers turn out to be one while they wait or are being served, and turn out not to be. */
@SpringBootTest
@AutoConfigureMockMvc
class FollowingCustomersTests {

    @Autowired
    ConversationDesk desk;

    @Autowired
    ConversationLists lists;

    @Autowired
    FollowUpDesk followUps;

    @Autowired
    Waiters waiters;

    @Autowired
    Customers customers;

    @Autowired
    MergeDesk merges;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final SignedIn lin = Signed.person(Ids.next(), Role.AGENT);
    private final SignedIn leader = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private CustomerId known = new CustomerId(Ids.next());
    private CustomerId alsoKnown = new CustomerId(Ids.next());

    @BeforeEach
    void twoCustomersAndNobodyOnDuty() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql("""
                        insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now())
                        """)
                .param("id", Ids.next())
                .param("staff", lin.staffId())
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
        known = customers.findOrCreate(new Contact("王小明", null, null, "ext-" + Ids.next()));
        alsoKnown = customers.findOrCreate(new Contact("王晓明", null, null, "ext-" + Ids.next()));
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.sql("select id from conversation.conversation where state = 'WAITING'").query(UUID.class).list().stream()
                .map(ConversationId::new)
                .forEach(desk::leave);
    }

    private UUID merge() {
        return ((Merging.Done) merges.merge(known, alsoKnown, Set.of(), "同一人", leader)).merge();
    }

    private ConversationId servedByLin(CustomerId customer) {
        var id = desk.open(NewConversation.online("王先生", customer));
        assertThat(desk.take(id, lin.staffId())).isInstanceOf(Taking.Taken.class);
        return id;
    }

    private Optional<UUID> preferred(ConversationId waiting) {
        return waiters.callers(1_000, clock.instant()).stream()
                .filter(caller -> caller.id().equals(waiting.value()))
                .findFirst()
                .map(Matching.Caller::preferred);
    }

    private String panel(ConversationId talk) throws Exception {
        return mvc.get()
                .uri("/workspace/" + talk + "/help")
                .with(Signed.as(lin))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private int told(ConversationId talk) {
        return jdbc.sql("""
                        select count(*)
                          from live.event
                         where kind = 'customer'
                           and ('conversation:' || :id) = any(topics)
                        """).param("id", talk.toString()).query(Integer.class).single();
    }

    private static void until(BooleanSupplier done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(done::getAsBoolean);
    }

    @Test
    void whoever_waits_goes_to_the_agent_who_served_them_under_the_other_name_and_no_longer_once_they_are_two_again() {
        var before = servedByLin(alsoKnown);
        desk.leave(before);
        var waits = desk.open(NewConversation.online("王先生", known));
        assertThat(preferred(waits)).isEmpty();

        var merge = merge();
        assertThat(preferred(waits)).contains(lin.staffId());

        merges.undo(merge, leader);
        assertThat(preferred(waits)).isEmpty();
    }

    @Test
    void a_talk_that_goes_on_shows_the_survivor_with_what_is_owed_to_them_and_is_drawn_anew_both_ways()
            throws Exception {
        var promised = servedByLin(known);
        var promise = "周五前回电" + Ids.next();
        followUps.promise(promised, promise, clock.instant().plus(Duration.ofDays(1)), lin.staffId());
        var talk = servedByLin(alsoKnown);
        var own = customers.preview(alsoKnown).number();
        var survivors = customers.preview(known).number();
        assertThat(panel(talk)).contains(own).doesNotContain(promise, survivors);

        var merge = merge();
        until(() -> told(talk) == 1);
        assertThat(panel(talk)).contains(survivors, promise).doesNotContain(own);
        assertThat(mvc.get().uri("/customers/" + known).with(Signed.as(leader)))
                .as("one history")
                .bodyText()
                .contains("/conversations/" + talk);

        merges.undo(merge, leader);
        until(() -> told(talk) == 2);
        assertThat(panel(talk)).contains(own).doesNotContain(promise, survivors);
        assertThat(lists.transcript(talk).agentId()).as("the talk went on").isEqualTo(lin.staffId());
    }
}
