package io.bihuan.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ComplaintEscalated;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.emergency.Emergency.State;
import io.bihuan.emergency.web.EmergencyPage;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
class EmergencyTests {

    private static final UUID SYSTEM_DOWN = UUID.fromString("0199a000-0000-7000-8000-000000000821");

    @Autowired
    EmergencyDesk desk;

    @Autowired
    Emergencies emergencies;

    @Autowired
    EmergencyPlans plans;

    @Autowired
    AffectedDesk affected;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    SafetyEscalations safety;

    @Autowired
    AcknowledgementTimer timer;

    @Autowired
    Notices notices;

    @Autowired
    Customers customers;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private UUID team = Ids.next();
    private SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private SignedIn chen = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private SignedIn lin = Signed.person(Ids.next(), Role.AGENT);

    @BeforeEach
    void a_branch_with_a_supervisor_a_leader_and_an_agent() {
        var id = Ids.next();
        branch = organisation.branch("分中心 " + id, id);
        team = organisation.team(organisation.department(branch, "客服部", id), "一组", id);
        li = somebody("李慧敏", Role.SUPERVISOR);
        chen = somebody("陈予安", Role.TEAM_LEADER);
        lin = somebody("林晓雯", Role.AGENT);
    }

    private SignedIn somebody(String name, Role role) {
        var number = "M" + Ids.next().toString().substring(20);
        var id =
                people.hire(new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), Ids.next());
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, created_at)
                        values (:id, :login, '', :staff, :name, array[:role], now())
                        """)
                .param("id", Ids.next())
                .param("login", "m-" + id)
                .param("staff", id)
                .param("name", name)
                .param("role", role.name())
                .update();
        return new SignedIn(id, id, "m-" + id, name, Set.of(role), branch);
    }

    private Emergency look(UUID id) {
        return emergencies.file(id, li).emergency();
    }

    private UUID started() {
        return desk.start(SYSTEM_DOWN, "支付页面打不开", li);
    }

    @Test
    void its_list_is_told_and_every_page_says_so_until_it_ends() {
        var id = started();
        var file = emergencies.file(id, li);
        assertThat(file.told())
                .extracting(EmergencyFile.Told::staffId)
                .containsExactlyInAnyOrder(li.staffId(), chen.staffId());
        assertThat(notices.of(chen.staffId(), null, true, 5))
                .extracting(Notice::key)
                .contains("emergency.notice.started");
        assertThat(mvc.get().uri("/alarms").with(Signed.as(lin)))
                .hasStatusOk()
                .bodyText()
                .contains("系统故障", "不用您再打一次");
        assertThat(mvc.get().uri("/chat/alarm")).hasStatusOk().bodyText().contains("系统正在抢修");
        assertThat(desk.end(id, "已恢复", li)).isTrue();
        assertThat(desk.end(id, "又恢复", li)).isFalse();
        assertThat(mvc.get().uri("/alarms").with(Signed.as(lin))).bodyText().doesNotContain("系统故障");
        assertThat(look(id).outcome()).isEqualTo("已恢复");
    }

    @Test
    void other_branches_do_not_see_it() {
        var id = started();
        var elsewhere = new SignedIn(Ids.next(), Ids.next(), "x", "外人", Set.of(Role.SUPERVISOR), Ids.next());
        assertThat(mvc.get().uri("/alarms").with(Signed.as(elsewhere)))
                .bodyText()
                .doesNotContain("系统故障");
        assertThat(mvc.get().uri("/emergencies/" + id).with(Signed.as(elsewhere)))
                .hasStatus(404);
        desk.end(id, "已恢复", li);
    }

    @Test
    void whoever_has_not_acknowledged_in_time_is_named_to_whoever_leads_it() {
        var id = started();
        desk.acknowledge(id, li);
        timer.fire(id.toString(), Instant.now());
        assertThat(notices.of(li.staffId(), null, true, 5))
                .filteredOn(notice -> notice.key().equals("emergency.notice.silent"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.arguments()).containsExactly("1", "陈予安"));
        desk.acknowledge(id, chen);
        assertThat(emergencies.file(id, li).acknowledged()).isEqualTo(2);
        desk.end(id, "已恢复", li);
    }

    @Test
    void a_step_keeps_who_did_it_first() {
        var id = started();
        desk.step(id, 1, li);
        desk.step(id, 1, chen);
        assertThat(emergencies.file(id, li).steps().getFirst().doneBy()).isEqualTo(li.staffId());
        desk.end(id, "已恢复", li);
    }

    @Test
    void a_complaint_about_safety_starts_one_at_once_and_only_once() {
        var complaint = Ids.next();
        var escalated = new ComplaintEscalated(
                complaint,
                "CP-" + complaint,
                1,
                List.of("SAFETY:"),
                true,
                List.of(li.staffId()),
                Instant.parse("2026-11-23T02:00:00Z"));
        safety.on(escalated);
        safety.on(escalated);
        await().until(() -> !emergencies.running(branch).isEmpty());
        assertThat(emergencies.running(branch)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(EmergencyKind.SAFETY);
            assertThat(each.publicWords().chinese()).isEmpty();
            assertThat(each.href()).isEqualTo("/complaints/CP-" + complaint);
            desk.end(each.id(), "人员安全", li);
        });
    }

    @Test
    void a_proposal_waits_for_somebody_to_decide() {
        desk.raise(
                EmergencyKind.MASS_INCIDENT,
                "停水",
                new EmergencyDesk.Source("TEST", Ids.next().toString(), ""),
                branch,
                false,
                Instant.parse("2026-11-23T02:00:00Z"));
        var id = emergencies.proposed(branch).getFirst().id();
        assertThat(emergencies.running(branch)).isEmpty();
        assertThat(desk.decide(id, false, li)).isTrue();
        assertThat(desk.decide(id, true, chen)).isFalse();
        assertThat(look(id).state()).isEqualTo(State.DISMISSED);
    }

    @Test
    void who_is_affected_is_noted_once_and_called_back() {
        var id = started();
        var customer = customers.findOrCreate(
                new Contact("王先生", "139" + (10000000 + (int) (Math.random() * 89999999)), null, null));
        var number = customers.preview(customer).number();
        assertThat(affected.note(id, number, lin)).isTrue();
        assertThat(affected.note(id, number, lin)).isTrue();
        assertThat(affected.note(id, "C-nobody", lin)).isFalse();
        affected.called(id, "CUSTOMER", customer.value().toString(), lin);
        assertThat(emergencies.file(id, li).affected())
                .singleElement()
                .satisfies(each -> assertThat(each.calledAt()).isNotNull());
        assertThat(look(id).soundsLike("页面打不开了")).isTrue();
        assertThat(look(id).soundsLike("我想改地址")).isFalse();
        desk.end(id, "已恢复", li);
    }

    @Test
    void a_talk_that_sounds_like_it_is_a_link_for_those_who_may_read_it() {
        var id = started();
        var talk = Ids.next();
        var one = new EmergencyFile.Affected(
                "CONVERSATION", talk.toString(), "页面打不开", "/conversations/" + talk, Instant.EPOCH, null);
        var file = emergencies.file(id, li);

        assertThat(new EmergencyPage(file, Map.of(), false, false, Duration.ZERO, Set.of(talk)).href(one))
                .isEqualTo("/conversations/" + talk);
        assertThat(new EmergencyPage(file, Map.of(), false, false, Duration.ZERO, Set.of()).href(one))
                .isEmpty();
        desk.end(id, "已恢复", li);
    }

    @Test
    void its_review_puts_what_is_to_become_better_on_the_board() {
        var id = started();
        assertThat(reviews.review(id, "还没结束", List.of("x"), li)).isFalse();
        desk.end(id, "已恢复", li);
        assertThat(reviews.review(id, "通知及时，口径晚了五分钟", List.of("口径预先写好", " "), li))
                .isTrue();
        var file = emergencies.file(id, li);
        assertThat(file.emergency().state()).isEqualTo(State.REVIEWED);
        assertThat(file.findings())
                .singleElement()
                .satisfies(finding -> assertThat(jdbc.sql("select title from improvement.card where id = :id")
                                .param("id", finding.cardId())
                                .query(String.class)
                                .single())
                        .isEqualTo("口径预先写好"));
    }

    @Test
    void changing_a_plan_everybody_uses_makes_a_copy_and_leaves_what_runs_alone() {
        var id = started();
        var plan = plans.require(SYSTEM_DOWN, li);
        plans.keep(plan, null, li);
        assertThat(plans.of(branch))
                .filteredOn(each -> each.kind() == EmergencyKind.SYSTEM_DOWN)
                .hasSize(2);
        assertThat(plans.retire(SYSTEM_DOWN, li)).isFalse();
        desk.end(id, "已恢复", li);
    }

    @Test
    void an_agent_reads_but_does_not_start_and_a_plan_without_wording_is_refused() {
        assertThat(mvc.get().uri("/emergencies").with(Signed.as(lin))).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/emergencies")
                        .with(Signed.as(lin))
                        .with(csrf())
                        .param("plan", SYSTEM_DOWN.toString())
                        .param("cause", "x"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/emergencies/plans/" + SYSTEM_DOWN)
                        .with(Signed.as(li))
                        .with(csrf())
                        .param("kind", "SYSTEM_DOWN")
                        .param("name", "停电")
                        .param("stepTitle", "通知物业")
                        .param("stepMinutes", "x")
                        .param("stepRole", "SUPERVISOR"))
                .hasStatus(422)
                .bodyText()
                .contains("写上统一口径", "通知物业", "整数分钟");
    }
}
