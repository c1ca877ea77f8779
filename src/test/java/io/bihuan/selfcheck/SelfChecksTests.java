package io.bihuan.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Answering;
import io.bihuan.survey.Question;
import io.bihuan.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SelfChecksTests {

    private static final Instant MONDAY = Instant.parse("2031-03-03T00:00:00Z");

    @Autowired
    SelfCheckDesk desk;

    @Autowired
    SelfChecks checks;

    @Autowired
    AnswerDesk answers;

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

    private SignedIn lead = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private UUID lin = Ids.next();
    private UUID elsewhere = Ids.next();

    @BeforeEach
    void a_leader_with_an_agent_and_one_of_another_team() {
        var id = Ids.next();
        var branch = organisation.branch("分中心 " + id, id);
        var department = organisation.department(branch, "客服部", id);
        var one = organisation.team(department, "一组", id);
        var two = organisation.team(department, "二组", id);
        var chen = somebody(one, "陈予安", Role.TEAM_LEADER);
        lin = somebody(one, "林晓雯", Role.AGENT);
        elsewhere = somebody(two, "周可", Role.AGENT);
        lead = new SignedIn(chen, chen, "chen-" + chen, "陈予安", Set.of(Role.TEAM_LEADER), branch);
    }

    private UUID somebody(UUID team, String name, Role role) {
        var number = "S" + Ids.next().toString().substring(20);
        var id =
                people.hire(new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), Ids.next());
        var account = Ids.next();
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, created_at)
                        values (:id, :login, '', :staff, :name, array[:role], now())
                        """)
                .param("id", account)
                .param("login", "s-" + account)
                .param("staff", id)
                .param("name", name)
                .param("role", role.name())
                .update();
        return id;
    }

    private Survey opened(Instant at) {
        clock.at(at, () -> desk.openDue());
        return checks.latest(lead).getFirst();
    }

    private Answering fills(Survey survey, UUID who, String signature) {
        Map<String, List<String>> sent = new HashMap<>();
        survey.questionnaire().questions().stream()
                .filter(each -> each.kind() == Question.Kind.SINGLE)
                .forEach(each -> sent.put(each.code(), List.of("met")));
        sent.put("language-taboo", List.of("not"));
        sent.put("improve", List.of("把禁语表贴在屏幕旁"));
        return clock.at(MONDAY.plus(Duration.ofDays(1)), () -> answers.answer(survey.id(), who, sent, signature));
    }

    @Test
    void a_week_opens_once_by_itself_for_everybody_who_serves() {
        var survey = opened(MONDAY);
        assertThat(survey.anonymous()).isFalse();
        assertThat(survey.invited()).isEqualTo(3);
        assertThat(survey.closesAt()).isEqualTo(Instant.parse("2031-03-09T16:00:00Z"));
        clock.at(MONDAY.plus(Duration.ofDays(3)), () -> desk.openDue());
        assertThat(checks.latest(lead)).hasSize(1);
        clock.at(MONDAY.plus(Duration.ofDays(7)), () -> desk.openDue());
        assertThat(checks.latest(lead)).hasSize(2);
    }

    @Test
    void is_taken_only_with_the_own_name_under_it() {
        var survey = opened(MONDAY);
        assertThat(fills(survey, lin, "林小雯"))
                .isInstanceOfSatisfying(
                        Answering.Wrong.class,
                        wrong -> assertThat(wrong.faults()).containsOnlyKeys(AnswerDesk.SIGNATURE));
        assertThat(fills(survey, lin, " 林晓雯 ")).isEqualTo(new Answering.Taken());
        assertThat(checks.missing(survey, lead))
                .extracting(person -> person.name())
                .containsExactly("陈予安");
    }

    @Test
    void the_leader_sees_the_own_team_and_prints_what_was_signed() {
        var survey = opened(MONDAY);
        fills(survey, lin, "林晓雯");
        assertThat(checks.forms(survey, lead))
                .extracting(form -> form.person().id())
                .contains(lin)
                .doesNotContain(elsewhere);
        assertThat(mvc.get().uri("/self-checks/" + survey.id()).with(Signed.as(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("林晓雯", "把禁语表贴在屏幕旁", "已签 1/2", "还没签")
                .doesNotContain("周可");
        for (var format : List.of("pdf", "docx", "xlsx")) {
            assertThat(mvc.get()
                            .uri("/self-checks/" + survey.id() + "/people/" + lin + "/sheet?format=" + format)
                            .with(Signed.as(lead)))
                    .hasStatusOk();
        }
        assertThat(mvc.get()
                        .uri("/self-checks/" + survey.id() + "/people/" + elsewhere + "/sheet")
                        .with(Signed.as(lead)))
                .hasStatus(404);
    }

    @Test
    void the_form_asks_for_the_signature_and_keeps_what_was_chosen() {
        var survey = opened(MONDAY);
        var me = new SignedIn(lin, lin, "lin-" + lin, "林晓雯", Set.of(Role.AGENT), lead.branchId());
        var address = "/surveys/" + survey.id() + "/answer";
        var form = clock.at(
                MONDAY.plus(Duration.ofDays(1)),
                () -> mvc.get().uri(address).with(Signed.as(me)).exchange());
        assertThat(form).hasStatusOk().bodyText().contains("name=\"signature\"");
        var sent = clock.at(
                MONDAY.plus(Duration.ofDays(1)),
                () -> mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(Signed.as(me))
                        .param("a-appearance-dress", "met")
                        .param("signature", "别人")
                        .exchange());
        assertThat(sent).hasStatus(422).bodyText().contains("请写自己的姓名", "value=\"别人\"");
    }
}
