package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.QueueView;
import io.bihuan.conversation.Raising;
import io.bihuan.conversation.StandingDesk;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.customer.Merging;
import io.bihuan.database.Ids;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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

/** Who complains, or has complained and is not done yet, does not wait behind who asks for opening hours. */
@SpringBootTest
@AutoConfigureMockMvc
class ComplaintStandingTests {

    private static final int POINTS = 5;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    StandingDesk standings;

    @Autowired
    QueueView queue;

    @Autowired
    Customers customers;

    @Autowired
    MergeDesk merges;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    private House house;
    private CustomerId customer = new CustomerId(Ids.next());

    @BeforeEach
    void aCustomerAndNobodyOnDuty() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        house = new House(organisation, people);
        customer = somebody();
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.sql("select id from conversation.conversation where state = 'WAITING'").query(UUID.class).list().stream()
                .map(ConversationId::new)
                .forEach(conversations::leave);
    }

    private CustomerId somebody() {
        return customers.findOrCreate(new Contact("王建国", null, null, "ext-" + Ids.next()));
    }

    private UUID complains(CustomerId who) {
        var like = house.complaint(null, false, "热水器打不着火");
        var opened = complaints.open(
                new NewComplaint(null, who.value(), null, like.category(), Severity.S3, null, false, "打不着火", "换一台", ""),
                house.agent);
        return ((Opening.Opened) opened).id().value();
    }

    private ConversationId waits(CustomerId who) {
        return conversations.open(NewConversation.online("王先生", who));
    }

    private Map<Raising, Integer> raises(ConversationId id) {
        var points = new EnumMap<Raising, Integer>(Raising.class);
        queue.lines().stream()
                .filter(line -> line.held().id().equals(id.value()))
                .flatMap(line -> line.raises().stream())
                .forEach(raise -> points.merge(raise.reason(), raise.points(), Integer::sum));
        return points;
    }

    private static void until(BooleanSupplier done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(done::getAsBoolean);
    }

    @Test
    void an_open_complaint_moves_its_customer_forward_once_however_many_are_open() {
        complains(customer);
        complains(customer);
        assertThat(raises(waits(customer))).containsEntry(Raising.COMPLAINT, POINTS);
        assertThat(raises(waits(somebody()))).isEmpty();
    }

    @Test
    void one_that_is_taken_in_while_the_customer_waits_counts_at_once_and_no_longer_when_it_is_archived() {
        var waiting = waits(customer);
        var complaint = complains(customer);
        until(() -> raises(waiting).getOrDefault(Raising.COMPLAINT, 0) == POINTS);

        jdbc.sql("update complaint.complaint set closed_at = now(), stage = 'ARCHIVE' where id = :id")
                .param("id", complaint)
                .update();
        standings.changed(customer);
        standings.changed(customer);
        assertThat(raises(waiting)).containsEntry(Raising.COMPLAINT, 0);
    }

    @Test
    void words_of_complaint_count_once_and_not_again_when_the_complaint_is_taken_in() {
        var waiting = waits(customer);
        messages.accept(NewMessage.ofCustomer(waiting, "q", "没人管，我要投诉你们"));
        until(() -> raises(waiting).getOrDefault(Raising.COMPLAINS, 0) == POINTS);

        complains(customer);
        standings.changed(customer);
        assertThat(raises(waiting).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(POINTS);
    }

    @Test
    void somebody_who_is_merged_while_they_wait_brings_the_complaint_of_the_other_and_loses_it_when_parted() {
        var other = somebody();
        complains(other);
        var waiting = waits(customer);
        assertThat(raises(waiting)).isEmpty();
        var leader = Signed.person(Ids.next(), Role.TEAM_LEADER);

        var merge = ((Merging.Done) merges.merge(customer, other, Set.of(), "同一人", leader)).merge();
        until(() -> raises(waiting).getOrDefault(Raising.COMPLAINT, 0) == POINTS);

        merges.undo(merge, leader);
        until(() -> raises(waiting).getOrDefault(Raising.COMPLAINT, -1) == 0);
    }
}
