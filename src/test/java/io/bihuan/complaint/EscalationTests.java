package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.MovableClock;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.notice.Notices;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class EscalationTests {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Autowired
    ComplaintDesk desk;

    @Autowired
    EscalationDesk escalations;

    @Autowired
    EscalationProof proof;

    @Autowired
    StageTimer stageTimer;

    @Autowired
    Complaints complaints;

    @Autowired
    MoodWatch watch;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    Customers customers;

    @Autowired
    History history;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Test
    void one_supervisor_of_the_branch_is_told_at_once() {
        var id = dangerous();
        assertThat(told(id, 1)).hasSize(1).first().isIn(house.supervisor, house.secondSupervisor);
        assertThat(history.of(id)).extracting(Happening::what).contains(Happening.Kind.ESCALATED);
    }

    @Test
    void a_sleeping_supervisor_is_passed_over_for_the_next_in_line_and_the_director() {
        var id = dangerous();
        var first = told(id, 1).getFirst();
        ring(id);
        assertThat(told(id, 2))
                .contains(house.director)
                .contains(first.equals(house.supervisor) ? house.secondSupervisor : house.supervisor)
                .doesNotContain(first);
    }

    @Test
    void the_rungs_go_on_until_the_line_is_tired_and_the_history_says_so() {
        var id = dangerous();
        for (var ring = 0; ring < 8; ring++) {
            ring(id);
        }
        assertThat(only(id).told())
                .extracting(ComplaintFile.Told::rung)
                .contains(2, 3, 6)
                .doesNotContain(7);
        assertThat(history.of(id)).extracting(Happening::what).contains(Happening.Kind.UNHEARD);
        assertThat(escalations.acknowledge(id, house.director)).isInstanceOf(Acknowledgement.Noted.class);
    }

    @Test
    void an_acknowledged_escalation_rings_nobody_any_more() {
        var id = dangerous();
        assertThat(escalations.acknowledge(id, house.supervisor)).isEqualTo(new Acknowledgement.Noted(true));
        ring(id);
        assertThat(told(id, 2)).isEmpty();
        assertThat(escalations.acknowledge(id, house.director))
                .isInstanceOfSatisfying(
                        Acknowledgement.AlreadyBy.class,
                        word -> assertThat(word.staffId()).isEqualTo(house.supervisor));
    }

    @Test
    void of_two_who_acknowledge_at_once_one_takes_charge_and_the_other_is_told_who() throws Exception {
        var id = dangerous();
        var together = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = List.of(house.supervisor, house.secondSupervisor).stream()
                    .map(person -> pool.submit(() -> {
                        together.await();
                        return escalations.acknowledge(id, person);
                    }))
                    .toList();
            var one = answers.get(0).get();
            var other = answers.get(1).get();
            assertThat(List.of(one, other))
                    .hasAtLeastOneElementOfType(Acknowledgement.Noted.class)
                    .hasAtLeastOneElementOfType(Acknowledgement.AlreadyBy.class);
            var winner = one instanceof Acknowledgement.Noted ? house.supervisor : house.secondSupervisor;
            assertThat(only(id).acknowledgedBy()).isEqualTo(winner);
        }
    }

    @Test
    void the_proof_names_the_channel_and_when_it_was_seen() {
        var id = dangerous();
        var first = told(id, 1).getFirst();
        assertThat(only(id).told().getFirst().seenAt()).isNull();
        var notice = notices.of(first, null, true, 5).getFirst();
        assertThat(notice.href())
                .isEqualTo("/complaints/" + complaints.require(id).number());
        notices.read(notice.id(), first);
        assertThat(only(id).told().getFirst().seenAt()).isNotNull();

        var other = dangerous();
        escalations.seen(other, told(other, 1).getFirst());
        assertThat(only(other).told().getFirst().seenAt()).isNotNull();
    }

    @Test
    void an_outage_of_an_hour_rings_once_late_rather_than_six_times() throws InterruptedException {
        var raisedAt = Instant.now(clock).minus(Duration.ofHours(1));
        var id = clock.at(raisedAt, this::dangerous);
        for (var waited = 0; waited < 100 && told(id, 2).isEmpty(); waited++) {
            Thread.sleep(100);
        }
        assertThat(told(id, 2)).contains(house.director);
        assertThat(told(id, 3)).isEmpty();
        assertThat(escalations.acknowledge(id, house.director)).isEqualTo(new Acknowledgement.Noted(false));
    }

    @Test
    void it_goes_up_again_when_there_is_another_reason_later() {
        var id = dangerous();
        escalations.acknowledge(id, house.supervisor);
        escalations.raiseByHand(id, "客户说今晚要到总部门口拉横幅", house.agent);
        assertThat(proof.of(id)).hasSize(2);
        assertThat(proof.of(id).getFirst().acknowledgedAt()).isNull();
        assertThat(escalations.acknowledge(id, house.secondSupervisor)).isEqualTo(new Acknowledgement.Noted(true));
    }

    @Test
    void grounds_that_come_while_one_waits_join_it() {
        var id = dangerous();
        escalations.raiseByHand(id, "同一栋楼三户都有", house.agent);
        escalations.raiseByHand(id, "同一栋楼三户都有", house.agent);
        assertThat(only(id).grounds())
                .extracting(EscalationGround::kind)
                .containsExactly(EscalationGround.Kind.SAFETY, EscalationGround.Kind.BY_HAND);
    }

    @Test
    void a_stage_past_its_limit_goes_up() {
        var begun = Instant.parse("2026-11-02T02:00:00Z");
        var id = clock.at(begun, () -> open(house.complaint(null, false, "保洁不到位")));
        clock.at(begun.plus(TEN_MINUTES).plusSeconds(1), () -> {
            transactions.executeWithoutResult(status -> stageTimer.fire(id.toString(), begun.plus(TEN_MINUTES)));
            return id;
        });
        assertThat(only(id).grounds())
                .containsExactly(new EscalationGround(EscalationGround.Kind.OVERDUE, "RECEPTION"));
    }

    @Test
    void a_mood_gone_cold_in_any_talk_of_theirs_takes_their_open_complaint_up_once_for_a_talk() {
        var contact = new Contact("李敏", null, null, "ext-" + UUID.randomUUID());
        var id = open(
                new NewComplaint(null, null, contact, "logistics.delay", Severity.S4, null, false, "等了四十分钟", "", ""));
        var talk = conversations.open(new NewConversation("ONLINE", "李敏", customers.findOrCreate(contact), 0));
        messages.accept(NewMessage.ofCustomer(talk, "one", "快递到哪里了"));
        watch.run();
        assertThat(proof.of(id)).isEmpty();

        messages.accept(NewMessage.ofCustomer(talk, "two", "你们太差了，就是骗人"));
        watch.run();
        assertThat(only(id).grounds()).containsExactly(new EscalationGround(EscalationGround.Kind.COLD, "-4"));

        escalations.acknowledge(id, house.supervisor);
        messages.accept(NewMessage.ofCustomer(talk, "three", "气死了"));
        watch.run();
        assertThat(proof.of(id)).hasSize(1);
        conversations.leave(talk);
    }

    @Test
    void a_cold_customer_without_a_complaint_and_a_warm_one_with_one_take_nothing_up() {
        var contact = new Contact("周航", null, null, "ext-" + UUID.randomUUID());
        var id = open(
                new NewComplaint(null, null, contact, "logistics.delay", Severity.S4, null, false, "晚到一天", "", ""));
        var talk = conversations.open(new NewConversation("ONLINE", "周航", customers.findOrCreate(contact), 0));
        var other = conversations.open(NewConversation.online("访客", null));
        messages.accept(NewMessage.ofCustomer(talk, "one", "收到了，谢谢"));
        messages.accept(NewMessage.ofCustomer(other, "one", "太差了，骗人，曝光你们"));
        watch.run();
        assertThat(proof.of(id)).isEmpty();
        conversations.leave(talk);
        conversations.leave(other);
    }

    @Test
    void an_ordinary_complaint_does_not_go_up() {
        var id = open(house.complaint(new BigDecimal("380"), false, "安装费多收"));
        assertThat(escalations.acknowledge(id, house.supervisor)).isEqualTo(new Acknowledgement.NotEscalated());
    }

    @Test
    void a_second_complaint_of_the_same_kind_goes_up_within_the_window_only() {
        var contact = new Contact("李敏", null, null, "ext-" + UUID.randomUUID());
        var asked = new NewComplaint(null, null, contact, "logistics.delay", Severity.S4, null, false, "又晚到了", "", "");
        var today = Instant.now(clock);
        clock.at(today.minus(Duration.ofDays(31)), () -> open(asked));
        var first = open(asked);
        var second = open(asked);
        assertThat(proof.of(first)).isEmpty();
        assertThat(only(second).grounds()).containsExactly(new EscalationGround(EscalationGround.Kind.REPEATED, "1"));
    }

    @Test
    void the_next_rung_is_the_first_who_was_not_told_and_everybody_when_nobody_is_left() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var director = UUID.randomUUID();
        assertThat(Rung.first(List.of(one, two), List.of(director))).containsExactly(one);
        assertThat(Rung.first(List.of(), List.of(director))).containsExactly(director);
        assertThat(Rung.after(Map.of(one, 1).keySet(), List.of(one, two), List.of(director)))
                .containsExactly(two, director);
        assertThat(Rung.after(Map.of(one, 1, two, 2).keySet(), List.of(one, two), List.of(director)))
                .containsExactly(one, two, director);
    }

    private ComplaintId dangerous() {
        return open(house.complaint(null, true, "热水器漏电"));
    }

    private ComplaintId open(NewComplaint asked) {
        return ((Opening.Opened) desk.open(asked, house.agent)).id();
    }

    private void ring(ComplaintId id) {
        transactions.executeWithoutResult(status -> escalations.fire(id.toString(), Instant.now(clock)));
    }

    private ComplaintFile.Escalation only(ComplaintId id) {
        assertThat(proof.of(id)).hasSize(1);
        return proof.of(id).getFirst();
    }

    private List<UUID> told(ComplaintId id, int rung) {
        return only(id).told().stream()
                .filter(told -> told.rung() == rung)
                .map(ComplaintFile.Told::staffId)
                .toList();
    }
}
