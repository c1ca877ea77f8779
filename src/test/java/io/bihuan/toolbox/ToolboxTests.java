package io.bihuan.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.complaint.ComplaintOpened;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.toolbox.ToolCheck.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

@SpringBootTest
@AutoConfigureMockMvc
class ToolboxTests {

    private static final List<String> EVERYTHING = List.of("仪容与状态", "产品与常见问题", "当前活动", "电话系统", "在线系统", "登录");
    private static final String SECRET = "今天被骂哭了，别告诉任何人";

    @Autowired
    SignOnDesk desk;

    @Autowired
    FeedbackBox box;

    @Autowired
    Diary diary;

    @Autowired
    AfterHardTalks hardTalks;

    @Autowired
    Presence presence;

    @Autowired
    Notices notices;

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

    private UUID branch = Ids.next();
    private UUID team = Ids.next();
    private SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private SignedIn lin = Signed.person(Ids.next(), Role.AGENT);

    @BeforeEach
    void an_agent_and_who_keeps_the_tools() {
        var id = Ids.next();
        branch = organisation.branch("分中心 " + id, id);
        team = organisation.team(organisation.department(branch, "客服部", id), "一组", id);
        li = somebody("李慧敏", Role.SUPERVISOR);
        lin = somebody("林晓雯", Role.AGENT);
    }

    private SignedIn somebody(String name, Role role) {
        var number = "T" + Ids.next().toString().substring(20);
        var id =
                people.hire(new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), Ids.next());
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, created_at)
                        values (:id, :login, '', :staff, :name, array[:role], now())
                        """)
                .param("id", Ids.next())
                .param("login", "t-" + id)
                .param("staff", id)
                .param("name", name)
                .param("role", role.name())
                .update();
        return new SignedIn(id, id, "t-" + id, name, Set.of(role), branch);
    }

    private List<String> keysOf(SignedIn who) {
        return notices.of(who.staffId(), null, true, 10).stream()
                .map(Notice::key)
                .toList();
    }

    @Test
    void nobody_is_ready_before_everything_was_made_sure_of_and_then_for_a_shift() {
        var morning = Instant.parse("2033-05-03T00:30:00Z");
        assertThat(mvc.post().uri("/presence?state=READY").with(Signed.as(lin)).with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-on");
        assertThat(presence.of(lin.staffId())).isEqualTo(AgentState.OFFLINE);
        assertThat(clock.at(morning, () -> desk.signOn(lin, List.of(), EVERYTHING.subList(1, 6))))
                .isFalse();
        assertThat(clock.at(morning, () -> desk.signOn(lin, List.of(), EVERYTHING)))
                .isTrue();
        assertThat(presence.of(lin.staffId())).isEqualTo(AgentState.READY);
        assertThat(clock.at(morning.plus(Duration.ofHours(9)), () -> desk.before(lin.staffId())))
                .isEmpty();
        assertThat(clock.at(morning.plus(Duration.ofHours(11)), () -> desk.before(lin.staffId())))
                .hasValue("/sign-on");
    }

    @Test
    void being_busy_or_going_home_needs_no_preparation() {
        assertThat(mvc.post().uri("/presence?state=BUSY").with(Signed.as(lin)).with(csrf()))
                .hasRedirectedUrl("/workspace");
        assertThat(presence.of(lin.staffId())).isEqualTo(AgentState.BUSY);
    }

    @Test
    void a_tool_that_fails_is_reported_and_holds_nobody_up() {
        desk.signOn(
                lin,
                List.of(
                        new ToolCheck(Tool.NETWORK, State.WORKS, "12 ms"),
                        new ToolCheck(Tool.MICROPHONE, State.FAILED, "没有找到麦克风")),
                EVERYTHING);
        assertThat(desk.reports(branch))
                .singleElement()
                .satisfies(report -> assertThat(report.tool()).isEqualTo(Tool.MICROPHONE));
        assertThat(desk.reports(Ids.next())).isEmpty();
        assertThat(keysOf(li)).containsExactly("toolbox.notice.failed");
    }

    @Test
    void only_the_page_of_checks_may_use_the_microphone() {
        assertThat(mvc.get().uri("/sign-on").with(Signed.as(lin)))
                .hasStatusOk()
                .hasHeader("Permissions-Policy", "camera=(), microphone=(self), geolocation=(), payment=(), usb=()");
        assertThat(mvc.get().uri("/me/breathing").with(Signed.as(lin)))
                .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        assertThat(mvc.get().uri("/sign-on/knowledge").with(Signed.as(lin))).hasStatus(204);
    }

    @Test
    void feedback_on_a_tool_comes_back_with_an_answer() {
        var id = box.give("CHAT", "/workspace", "字太小了", lin);
        assertThat(keysOf(li)).containsExactly("toolbox.notice.feedback");
        box.answer(id, "明天起可以调字号", li);
        assertThat(box.ofPerson(lin.staffId()))
                .singleElement()
                .satisfies(each -> assertThat(each.answer()).isEqualTo("明天起可以调字号"));
        assertThat(keysOf(lin)).containsExactly("toolbox.notice.answered");
    }

    @Test
    void a_diary_is_readable_to_its_owner_alone() {
        diary.write(lin, 1, SECRET);
        assertThat(diary.of(lin)).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo(SECRET);
            assertThat(entry.mood()).isEqualTo(1);
        });
        assertThat(diary.of(li)).isEmpty();
        var admin = new SignedIn(Ids.next(), Ids.next(), "admin", "周正平", Set.of(Role.values()), null);
        assertThat(diary.of(admin)).isEmpty();
        assertThat(mvc.get().uri("/me/breathing").with(Signed.as(lin)))
                .bodyText()
                .contains(SECRET);
        assertThat(mvc.get().uri("/me/breathing").with(Signed.as(admin)))
                .bodyText()
                .doesNotContain(SECRET);
        diary.remove(admin, diary.of(lin).getFirst().id());
        assertThat(diary.of(lin)).hasSize(1);
    }

    @Test
    void a_diary_cannot_be_read_in_the_database_nor_put_under_another_name() {
        diary.write(lin, 2, SECRET);
        var row = jdbc.sql("select d::text from toolbox.diary d where staff_id = :lin")
                .param("lin", lin.staffId())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(SECRET);
        var sealed = jdbc.sql("select sealed from toolbox.diary where staff_id = :lin")
                .param("lin", lin.staffId())
                .query((found, number) -> found.getBytes(1))
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(SECRET);
        jdbc.sql("update toolbox.diary set staff_id = :li where staff_id = :lin")
                .param("li", li.staffId())
                .param("lin", lin.staffId())
                .update();
        assertThat(diary.of(li)).isEmpty();
    }

    @Test
    void writing_in_a_diary_leaves_nothing_in_the_audit() {
        assertThat(mvc.post()
                        .uri("/me/diary")
                        .with(Signed.as(lin))
                        .with(csrf())
                        .param("mood", "2")
                        .param("words", SECRET))
                .hasRedirectedUrl("/me/breathing");
        assertThat(jdbc.sql("select count(*) from audit.entry where actor_id = :lin")
                        .param("lin", lin.staffId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(diary.of(lin)).hasSize(1);
    }

    @Test
    void whoever_held_a_talk_that_became_a_complaint_is_offered_a_minute() {
        hardTalks.on(new ComplaintOpened(
                Ids.next(),
                "CP",
                Ids.next(),
                null,
                lin.staffId(),
                "服务态度",
                "S3",
                Instant.parse("2026-11-23T02:00:00Z")));
        await().untilAsserted(() -> assertThat(keysOf(lin)).containsExactly("toolbox.notice.breathe"));
    }
}
