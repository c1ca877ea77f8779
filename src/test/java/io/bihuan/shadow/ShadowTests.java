package io.bihuan.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class ShadowTests {

    @Autowired
    ShadowDesk desk;

    @Autowired
    ShadowLists lists;

    @Autowired
    ShadowOffers offers;

    @Autowired
    KeptCopies copies;

    @Autowired
    DailyShadows daily;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    RecordDesk records;

    @Autowired
    Customers customers;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private SignedIn trainee = Signed.person(Ids.next(), Role.TRAINEE);
    private SignedIn leader = trainee;
    private UUID agent = Ids.next();

    @BeforeEach
    void a_newcomer_an_agent_and_who_leads_them() {
        var founder = Ids.next();
        var tag = Ids.next().toString().substring(24);
        branch = organisation.branch("分中心 " + tag, founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        trainee = somebody(hired("S" + tag, "周小雨", team), Role.TRAINEE, branch);
        agent = hired("A" + tag, "林晓雯", team);
        jdbc.sql("""
                        insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', '2020-01-01', '2100-01-01', now())
                        """).param("id", Ids.next()).param("staff", agent).update();
        leader = somebody(hired("L" + tag, "陈组长", team), Role.TEAM_LEADER, branch);
    }

    private UUID hired(String number, String name, UUID team) {
        return people.hire(new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 6, 1), null), Ids.next());
    }

    private static SignedIn somebody(UUID id, Role role, UUID branch) {
        return new SignedIn(Ids.next(), id, "x" + id, "周小雨", Set.of(role), branch);
    }

    /** In one transaction, so that nobody in the house takes part. */
    private ConversationId closed() {
        return new TransactionTemplate(transactions).execute(_ -> {
            var customer = customers.findOrCreate(Contact.named("王建国"));
            var id = conversations.open(NewConversation.online("王建国", customer));
            jdbc.sql("update conversation.conversation set branch_id = :branch where id = :id")
                    .param("branch", branch)
                    .param("id", id.value())
                    .update();
            customer(id, "我是王建国，水管又漏了，电话13800138000，订单 2026112200017");
            conversations.take(id, agent);
            agent(id, "王建国先生您好，我是林晓雯，您住7栋301对吗？");
            customer(id, "对，王建国 6141，你们上次就没修好！");
            customer(id, "到底几点来？");
            agent(id, "应该尽快过去，您等通知吧。");
            conversations.end(id, agent);
            records.write(id, records.draft(id), agent);
            return id;
        });
    }

    private void customer(ConversationId id, String text) {
        messages.accept(NewMessage.ofCustomer(id, Ids.next().toString(), text));
    }

    private void agent(ConversationId id, String text) {
        messages.accept(NewMessage.ofAgent(id, Ids.next().toString(), agent, text));
    }

    private UUID begun() {
        return ((Beginning.Begun) desk.begin(closed().value(), trainee)).id();
    }

    private void answered(UUID id) {
        desk.answer(id, 1, "您好，我是周小雨，麻烦报一下姓名和手机尾号，我核对一下。", trainee.staffId());
        assertThat(desk.answer(
                        id,
                        2,
                        "上次没修好给您添麻烦了，真的很抱歉。我确认一下，还是原来那根水管漏，对吗？师傅今天 18:00 前到您家。请问还有其他问题需要我帮您吗？感谢您的理解。",
                        trainee.staffId()))
                .isEqualTo(new Answering.Kept(true));
    }

    @Test
    void holds_no_word_that_tells_who_the_customer_is() {
        var rounds = lists.rounds(begun()).toString();
        assertThat(rounds)
                .contains("水管又漏了", "到底几点来？", "应该尽快过去")
                .doesNotContain("王建国", "林晓雯", "13800138000", "7栋301", "2026112200017", "6141");
        assertThat(lists.rounds(begun())).hasSize(2);
    }

    @Test
    void shows_the_real_answer_of_a_turn_only_after_the_trainees_own() {
        var id = begun();
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("水管又漏了")
                .doesNotContain("您住", "到底几点来");
        assertThat(desk.answer(id, 2, "先答第二轮", trainee.staffId())).isEqualTo(new Answering.NotThisTurn());
        assertThat(mvc.post()
                        .uri("/shadow/{id}/answers", id)
                        .param("place", "1")
                        .param("text", " ")
                        .with(Signed.as(trainee))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("写下你会怎么答");
        desk.answer(id, 1, "您好，请说。", trainee.staffId());
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(trainee)))
                .bodyText()
                .contains("您住", "到底几点来")
                .doesNotContain("应该尽快过去");
    }

    @Test
    void ends_with_both_sides_seen_by_the_same_rules() {
        var id = begun();
        answered(id);
        var shadow = lists.require(id, trainee);
        assertThat(shadow.missedReal()).isGreaterThan(shadow.missedOwn());
        var compared = lists.compare(shadow, lists.rounds(id));
        assertThat(compared.missedReal()).anyMatch(finding -> Comparison.place(finding) == 2);
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(trainee)))
                .bodyText()
                .contains("应该尽快过去", "整段来看");
    }

    @Test
    void is_seen_by_its_trainee_and_once_finished_by_who_leads_them_and_commented() {
        var id = begun();
        assertThatThrownBy(() -> lists.require(id, leader)).isInstanceOf(NotFound.class);
        answered(id);
        assertThat(mvc.post()
                        .uri("/shadow/{id}/comment", id)
                        .param("text", "复述得好")
                        .with(Signed.as(leader))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(trainee)))
                .bodyText()
                .contains("复述得好");
        assertThat(mvc.get().uri("/shadow/theirs").with(Signed.as(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("周小雨", "已点评");
        var stranger = somebody(Ids.next(), Role.TEAM_LEADER, Ids.next());
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(stranger))).hasStatus(404);
        assertThatThrownBy(() -> desk.answer(id, 1, "我来", Ids.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void is_offered_to_the_branch_alone_once_a_person_and_never_to_who_held_it() {
        var talk = closed().value();
        assertThat(offered(trainee, branch)).contains(talk);
        assertThat(offered(trainee, Ids.next())).doesNotContain(talk);
        assertThat(offers.to(agent, branch, Wish.ANYTHING, 50))
                .extracting(ShadowOffers.Offer::conversationId)
                .doesNotContain(talk);
        assertThat(offers.to(trainee.staffId(), branch, Wish.ANYTHING, 50))
                .noneMatch(offer -> offer.opening().contains("王建国"));
        desk.begin(talk, trainee);
        assertThat(offered(trainee, branch)).doesNotContain(talk);
        assertThat(desk.begin(talk, trainee)).isEqualTo(new Beginning.Known());
        assertThat(desk.begin(talk, somebody(Ids.next(), Role.TRAINEE, Ids.next())))
                .isEqualTo(new Beginning.NotOffered());
    }

    @Test
    void is_found_by_what_it_was_about_and_by_its_channel() {
        var talk = closed().value();
        assertThat(offered(new Wish("", "水管"))).containsExactly(talk);
        assertThat(offered(new Wish("ONLINE", "水管"))).containsExactly(talk);
        assertThat(offered(new Wish("", "退款"))).isEmpty();
        assertThat(offered(new Wish("PHONE", "水管"))).isEmpty();
        assertThat(mvc.get().uri("/shadow?about=退款").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"退款\"", "换个词");
    }

    private List<UUID> offered(Wish wish) {
        return offers.to(trainee.staffId(), branch, wish, 50).stream()
                .map(ShadowOffers.Offer::conversationId)
                .toList();
    }

    private List<UUID> offered(SignedIn person, UUID where) {
        return offers.to(person.staffId(), where, Wish.ANYTHING, 50).stream()
                .map(ShadowOffers.Offer::conversationId)
                .toList();
    }

    @Test
    void is_given_by_who_leads_and_the_trainee_finds_it() {
        var talk = closed().value();
        assertThat(mvc.post()
                        .uri("/shadow/gifts")
                        .param("conversation", talk.toString())
                        .param("trainee", trainee.staffId().toString())
                        .with(Signed.as(leader))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/shadow").with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("等你来答");
    }

    @Test
    void is_given_every_morning_to_whoever_is_beside_a_mentor_unless_one_waits() {
        closed();
        closed();
        jdbc.sql("""
                        insert into apprenticeship.apprenticeship
                               (id, trainee_id, mentor_id, branch_id, starts_on, ends_on, state, standard_version, paired_by, paired_at)
                        values (:id, :trainee, :mentor, :branch, '2020-01-01', '2100-01-01', 'RUNNING', :id, :mentor, now())
                        """)
                .param("id", Ids.next())
                .param("trainee", trainee.staffId())
                .param("mentor", leader.staffId())
                .param("branch", branch)
                .update();
        daily.run();
        daily.run();
        assertThat(lists.waitingFor(trainee.staffId(), 10)).hasSize(1);
    }

    @Test
    void is_wiped_and_never_offered_again_when_somebody_withholds_the_conversation() {
        var talk = closed().value();
        var id = ((Beginning.Begun) desk.begin(talk, trainee)).id();
        desk.withhold(talk, leader);
        assertThat(lists.rounds(id)).isEmpty();
        assertThat(desk.begin(
                        talk,
                        somebody(
                                hired("W" + talk.toString().substring(24), "吴一", organisationTeam()),
                                Role.TRAINEE,
                                branch)))
                .isEqualTo(new Beginning.NotOffered());
        assertThat(desk.answer(id, 1, "还在吗", trainee.staffId())).isEqualTo(new Answering.NotThisTurn());
        assertThat(mvc.get().uri("/shadow/{id}", id).with(Signed.as(trainee)))
                .hasStatusOk()
                .bodyText()
                .contains("对话内容已删除");
    }

    private UUID organisationTeam() {
        return organisation.team(organisation.department(branch, "二部", Ids.next()), "二班", Ids.next());
    }

    @Test
    void is_kept_no_longer_than_its_source() {
        var talk = closed().value();
        var id = ((Beginning.Begun) desk.begin(talk, trainee)).id();
        copies.run();
        assertThat(lists.rounds(id)).isNotEmpty();
        jdbc.sql("update shadow.shadow set conversation_id = :gone where id = :id")
                .param("gone", Ids.next())
                .param("id", id)
                .update();
        copies.run();
        assertThat(lists.rounds(id)).isEmpty();
    }
}
