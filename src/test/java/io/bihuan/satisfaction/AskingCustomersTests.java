package io.bihuan.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.channel.ChatDesk;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.CustomerStanding;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.statistics.Proportion;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.SurveyDesk;
import io.bihuan.survey.Surveys;
import io.bihuan.survey.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class AskingCustomersTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    CustomerStanding standing;

    @Autowired
    MergeDesk merges;

    @Autowired
    OpinionDesk desk;

    @Autowired
    Opinions opinions;

    @Autowired
    ChatDesk chat;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    Customers customers;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyDesk surveying;

    @Autowired
    Tallies tallies;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID lin = Ids.next();
    private UUID zhou = Ids.next();

    @BeforeEach
    void a_branch_with_two_agents() {
        var id = Ids.next();
        var branch = organisation.branch("分中心 " + id, id);
        li = new SignedIn(id, id, "li-" + id, "李慧敏", Set.of(Role.SUPERVISOR), branch);
        var team = organisation.team(organisation.department(branch, "客服部", id), "一组", id);
        lin = somebody(team, "林晓雯");
        zhou = somebody(team, "周可");
    }

    private UUID somebody(UUID team, String name) {
        var number = "A" + Ids.next().toString().substring(20);
        var id = people.hire(
                new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), li.staffId());
        jdbc.sql("""
                        insert into certification.certificate (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :code, 'VALID', '2026-01-01', '2028-01-01', now())
                        """)
                .param("id", Ids.next())
                .param("staff", id)
                .param("code", id.toString())
                .update();
        return id;
    }

    private CustomerId customer() {
        return customers.findOrCreate(new Contact("王建国", null, null, Ids.next().toString()));
    }

    /** A talk in which the agent answers and which is over. */
    private ConversationId talk(UUID agent, @Nullable CustomerId with, Instant at) {
        var id = clock.at(at, () -> conversations.open(NewConversation.online("王建国", with)));
        served(id, agent, at);
        return id;
    }

    private void served(ConversationId id, UUID agent, Instant at) {
        clock.at(at, () -> {
            messages.accept(NewMessage.ofCustomer(id, "c1", "发票抬头怎么改"));
            conversations.take(id, agent);
            messages.accept(NewMessage.ofAgent(id, "a1", agent, "您好，我来帮您改。"));
            conversations.end(id, agent);
            return true;
        });
    }

    private String word(UUID agent, Instant at) {
        return ((Inviting.Invited) clock.at(
                        at, () -> desk.invite(talk(agent, customer(), at).value())))
                .word();
    }

    private static Map<String, List<String>> sheet(int satisfied, String... missed) {
        return Map.of(
                "satisfied", List.of(Integer.toString(satisfied)),
                "effort", List.of("6"),
                "solved", List.of("yes"),
                "lacking", List.of(missed));
    }

    private void say(UUID agent, int times, int satisfied, String... missed) {
        for (var time = 0; time < times; time++) {
            var word = word(agent, MONDAY);
            clock.at(MONDAY, () -> desk.answer(word, sheet(satisfied, missed)));
        }
    }

    private Round closed() {
        var round = clock.at(MONDAY, () -> opinions.rounds(li.branchId())).getFirst();
        clock.at(round.survey().closesAt(), () -> surveying.close(round.survey().id(), li.staffId()));
        return opinions.rounds(li.branchId()).getFirst();
    }

    @Nested
    class A_visitor {

        private MvcTestResult asks(ChatDesk.Session session) {
            return mvc.post()
                    .uri("/api/v1/chat/sessions/" + session.id().value() + "/opinion")
                    .header("X-Visitor-Token", session.token())
                    .exchange();
        }

        @Test
        void is_asked_once_when_the_talk_is_over_and_answers_on_a_page_that_needs_nothing_but_the_link()
                throws Exception {
            var session = chat.open("王建国", null, "198.51.100.9", "");
            assertThat(asks(session)).hasStatus(204);
            served(session.id(), lin, clock.instant());

            var asked = asks(session);
            assertThat(asked).hasStatus(201);
            String href = JsonPath.read(asked.getResponse().getContentAsString(), "$.href");
            assertThat(asks(session)).hasStatus(204);

            assertThat(mvc.get().uri(href)).hasStatusOk().bodyText().contains("您对这次服务满意吗", "很省力");
            assertThat(mvc.post().uri(href).with(csrf()).param("a-effort", "7"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("这一题需要回答", "value=\"7\" checked");
            assertThat(mvc.post()
                            .uri(href)
                            .with(csrf())
                            .param("a-satisfied", "5")
                            .param("a-effort", "7")
                            .param("a-solved", "yes"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("谢谢");
            assertThat(mvc.get().uri(href)).hasStatus(410).bodyText().contains("已经用过");
            assertThat(mvc.post().uri(href).with(csrf()).param("a-satisfied", "1"))
                    .hasStatus(410);
        }

        @Test
        void of_another_talk_gets_no_link() {
            var session = chat.open("王建国", null, "198.51.100.9", "");
            assertThat(mvc.post()
                            .uri("/api/v1/chat/sessions/" + session.id().value() + "/opinion")
                            .header("X-Visitor-Token", "another"))
                    .hasStatus(404);
        }
    }

    @Test
    void the_same_customer_is_left_in_peace_for_the_days_of_the_standard() {
        var known = customer();
        var first = talk(lin, known, MONDAY);
        var second = talk(zhou, known, MONDAY.plus(DAY));
        var later = talk(zhou, known, MONDAY.plus(DAY.multipliedBy(31)));
        assertThat(clock.at(MONDAY, () -> desk.invite(first.value()))).isInstanceOf(Inviting.Invited.class);
        assertThat(clock.at(MONDAY.plus(DAY), () -> desk.invite(second.value())))
                .isEqualTo(new Inviting.Lately());
        assertThat(clock.at(MONDAY.plus(DAY.multipliedBy(31)), () -> desk.invite(later.value())))
                .isInstanceOf(Inviting.Invited.class);
    }

    @Test
    void a_customer_whose_data_may_only_be_stored_is_not_asked() {
        var known = customer();
        standing.restrict(known);
        var talk = talk(lin, known, MONDAY);
        assertThat(clock.at(MONDAY, () -> desk.invite(talk.value()))).isEqualTo(new Inviting.NotWished());
    }

    @Test
    void one_customer_of_two_was_asked_when_either_was() {
        var survivor = customer();
        var merged = customer();
        var first = talk(lin, merged, MONDAY);
        assertThat(clock.at(MONDAY, () -> desk.invite(first.value()))).isInstanceOf(Inviting.Invited.class);
        merges.merge(survivor, merged, Set.of(), "同一人", Signed.person(Ids.next(), Role.SUPERVISOR));
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from satisfaction.asked where who = :who")
                        .param("who", survivor.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        var second = talk(zhou, merged, MONDAY.plus(DAY));
        assertThat(clock.at(MONDAY.plus(DAY), () -> desk.invite(second.value())))
                .isEqualTo(new Inviting.Lately());
    }

    @Test
    void nothing_that_is_kept_leads_from_an_answer_to_a_customer_or_a_talk() {
        var known = customer();
        var talk = talk(lin, known, MONDAY);
        var word = ((Inviting.Invited) clock.at(MONDAY, () -> desk.invite(talk.value()))).word();
        var links = jdbc.sql("select l::text from satisfaction.link l where agent_id = :agent")
                .param("agent", lin)
                .query(String.class)
                .single();
        assertThat(links).doesNotContain(known.value().toString(), talk.value().toString(), word);
        clock.at(MONDAY, () -> desk.answer(word, sheet(5)));
        assertThat(jdbc.sql("select count(*) from satisfaction.link where agent_id = :agent")
                        .param("agent", lin)
                        .query(Integer.class)
                        .single())
                .isZero();
        var sheet = jdbc.sql("select t::text from survey.sheet t where part = :part")
                .param("part", lin.toString())
                .query(String.class)
                .single();
        assertThat(sheet).doesNotContain(known.value().toString(), talk.value().toString(), "2027");
    }

    @Test
    void a_week_is_told_when_it_is_over_and_a_person_only_where_enough_spoke() {
        say(lin, 5, 5);
        say(zhou, 2, 2, "empathy");
        say(zhou, 4, 2, "empathy", "response");
        var running = clock.at(MONDAY, () -> opinions.rounds(li.branchId())).getFirst();
        assertThat(running.satisfied()).isNull();
        assertThat(running.survey().invited()).isEqualTo(11);

        var round = closed();
        assertThat(round.satisfied()).isEqualTo(new Proportion(5, 11));
        assertThat(round.effort()).isEqualTo(6.0);
        assertThat(round.missed()).containsExactly(new Round.Missed("empathy", 6), new Round.Missed("response", 4));
        assertThat(opinions.people(round.survey()))
                .extracting(Opinions.Seen::staffId)
                .containsExactly(zhou, lin);
        assertThat(mvc.get().uri("/opinions").with(Signed.as(li)))
                .hasStatusOk()
                .bodyText()
                .contains("45.5", "情绪安抚 6", "林晓雯");
        await().untilAsserted(() -> assertThat(jdbc.sql("""
                                        select area_code, strength
                                          from competence.evidence
                                         where staff_id = :staff
                                           and source = 'SURVEY'
                                         order by area_code
                                        """)
                        .param("staff", zhou)
                        .query((row, _) -> row.getString(1) + row.getInt(2))
                        .list())
                .containsExactly("empathy-100", "response-66"));
        assertThat(tallies.favourable(Occasion.CUSTOMERS, "SATISFACTION", MONDAY, MONDAY.plus(DAY.multipliedBy(20))))
                .containsEntry(lin.toString(), 100.0)
                .containsEntry(zhou.toString(), 0.0);
        assertThat(tallies.named(li.branchId(), MONDAY, MONDAY.plus(DAY.multipliedBy(20))))
                .contains(new Tallies.Named("empathy", Occasion.CUSTOMERS, 6, 11));
    }

    @Test
    void what_many_wrote_is_told_as_themes_and_what_one_wrote_is_not() {
        var written =
                List.of("等的时间有点长", "排队等了很久才有人接", "等了十几分钟才接通", "接通太慢，等得着急", "排队太久了", "人工客服一直要等", "等半天没人接", "小区的猫没人管");
        written.forEach(words -> {
            var word = word(lin, MONDAY);
            clock.at(
                    MONDAY,
                    () -> desk.answer(
                            word,
                            Map.of(
                                    "satisfied", List.of("3"),
                                    "effort", List.of("3"),
                                    "solved", List.of("yes"),
                                    "words", List.of(words))));
        });
        closed();
        assertThat(mvc.get().uri("/opinions").with(Signed.as(li)))
                .hasStatusOk()
                .bodyText()
                .contains("8 人写了意见", "排队等了很久才有人接", "为了不让人认出是谁")
                .doesNotContain("小区的猫");
    }

    @Test
    void of_too_few_nothing_is_told_at_all() {
        say(lin, 4, 1, "empathy");
        var round = closed();
        assertThat(round.satisfied()).isNull();
        assertThat(round.missed()).isEmpty();
        assertThat(opinions.people(round.survey())).isEmpty();
        assertThat(tallies.named(li.branchId(), MONDAY, MONDAY.plus(DAY.multipliedBy(20))))
                .isEmpty();
    }

    @Test
    void an_answer_that_comes_after_the_round_is_not_taken() {
        var word = word(lin, MONDAY);
        assertThat(clock.at(MONDAY.plus(DAY.multipliedBy(11)), () -> desk.asked(word)))
                .isEmpty();
        closed();
        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from satisfaction.link where agent_id = :agent")
                                        .param("agent", lin)
                                        .query(Integer.class)
                                        .single())
                                .isZero());
    }

    @Test
    void an_agent_shows_a_link_for_a_talk_of_their_own_and_for_no_other() {
        var talk = talk(lin, customer(), clock.instant());
        var me = new SignedIn(lin, lin, "lin-" + lin, "林晓雯", Set.of(Role.AGENT), li.branchId());
        assertThat(mvc.get().uri("/opinions/asking").with(Signed.as(me)))
                .hasStatusOk()
                .bodyText()
                .contains(talk.value().toString());
        assertThat(mvc.post()
                        .uri("/opinions/asking/" + talk.value())
                        .with(csrf())
                        .with(Signed.as(me)))
                .hasStatusOk()
                .bodyText()
                .contains("/o/", "<svg");
        assertThat(mvc.post()
                        .uri("/opinions/asking/" + talk.value())
                        .with(csrf())
                        .with(Signed.as(me)))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/opinions/asking/" + talk.value())
                        .with(csrf())
                        .with(Signed.as(Role.AGENT)))
                .hasStatus(404);
    }
}
