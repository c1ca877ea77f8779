package io.bihuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.Rating;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.roleplay.ExaminedRuns.Playing;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Duration;
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
class ExaminedRunsTests {

    private static final String SCENARIO = "leak-on-the-floor";

    @Autowired
    ExaminedRuns examined;

    @Autowired
    RunDesk desk;

    @Autowired
    RunLists lists;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    PracticalLists practicalLists;

    @Autowired
    Scenarios scenes;

    @Autowired
    StarterScenarios starter;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private SignedIn candidate = Signed.person(Ids.next(), Role.TRAINEE);
    private SignedIn first = candidate;
    private SignedIn second = candidate;

    @BeforeEach
    void a_candidate_and_two_examiners() {
        var founder = Ids.next();
        starter.load(founder);
        var tag = Ids.next().toString().substring(24);
        branch = organisation.branch("分中心 " + tag, founder);
        var team = organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
        var id = people.hire(
                new NewStaff("E" + tag, "周小雨", team, "客服专员", "初级", LocalDate.of(2026, 6, 1), null), founder);
        candidate = somebody(id, Role.TRAINEE);
        first = somebody(Ids.next(), Role.EXAMINER);
        second = somebody(Ids.next(), Role.EXAMINER);
    }

    private SignedIn somebody(UUID id, Role role) {
        return new SignedIn(id, id, "x" + id, "测试员", Set.of(role), branch);
    }

    private UUID practical(Duration from) {
        var practical = new NewPractical(
                scenes.open().getFirst().id(),
                candidate.staffId(),
                null,
                clock.instant().plus(from),
                branch,
                List.of(first.staffId(), second.staffId()));
        return ((Arranging.Arranged) practicals.arrange(practical, first.staffId())).id();
    }

    private UUID named() {
        var id = practical(Duration.ofMinutes(-5));
        assertThat(examined.name(id, SCENARIO, first)).isTrue();
        return id;
    }

    private UUID played(UUID practical) {
        var run = ((Playing.Begun) examined.play(practical, candidate)).run();
        desk.say(run, "m-1", "您好，这里是星湾客服中心，我是周小雨，请问有什么可以帮您？", candidate.staffId());
        desk.end(run, candidate.staffId());
        return run;
    }

    private String page(UUID practical, SignedIn by) throws Exception {
        return mvc.get()
                .uri("/practicals/{id}/simulated-customer", practical)
                .with(Signed.as(by))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_candidate_plays_once_when_the_time_has_come() {
        var early = practical(Duration.ofHours(1));
        examined.name(early, SCENARIO, first);
        assertThat(examined.play(early, candidate)).isEqualTo(new Playing.NotNow());
        var id = named();
        assertThat(examined.play(id, first)).isEqualTo(new Playing.NotNow());
        var run = played(id);
        assertThat(examined.play(id, candidate)).isEqualTo(new Playing.Begun(run));
        assertThat(examined.name(id, "coupon-gone-quiet", first)).isFalse();
    }

    @Test
    void whoever_is_in_another_run_ends_it_first() {
        var practice = desk.begin(SCENARIO, candidate);
        assertThat(examined.play(named(), candidate)).isEqualTo(new Playing.InAnother(practice));
    }

    @Test
    void the_score_is_a_suggestion_to_the_examiners_and_no_verdict() throws Exception {
        var id = named();
        var run = played(id);
        assertThat(page(id, first)).contains("只是给考官的建议", "/roleplay/runs/" + run);
        assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(first)))
                .hasStatusOk()
                .bodyText()
                .contains("逐句复盘", "回到考核");
        assertThat(practicalLists
                        .require(id, first.staffId(), PracticalLists.Reach.ALL, branch)
                        .score())
                .isNull();
        assertThat(jdbc.sql("select count(*) from competence.evidence where staff_id = :id and source = 'ROLEPLAY'")
                        .param("id", candidate.staffId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_candidate_sees_no_score_before_the_verdict_and_the_replay_after_it() throws Exception {
        var id = named();
        var run = played(id);
        assertThat(page(id, candidate)).contains("等考官评分").doesNotContain("建议");
        assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(candidate)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/roleplay").with(Signed.as(candidate)))
                .bodyText()
                .doesNotContain(run.toString());
        practicals.score(id, first.staffId(), Rating.of("8", "8", "8"));
        practicals.score(id, second.staffId(), Rating.of("8", "8", "8"));
        assertThat(page(id, candidate)).contains("/roleplay/runs/" + run);
        assertThat(mvc.get().uri("/roleplay/runs/{id}", run).with(Signed.as(candidate)))
                .hasStatusOk();
    }

    @Test
    void nobody_else_sees_it() {
        var id = named();
        var run = played(id);
        var leader = somebody(Ids.next(), Role.MENTOR);
        assertThatThrownBy(() -> lists.require(run, leader)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_arranges_names_the_scenario_on_the_page() throws Exception {
        var id = practical(Duration.ofMinutes(-5));
        assertThat(page(id, first)).contains("安排模拟客户");
        assertThat(page(id, candidate)).doesNotContain("安排模拟客户");
        assertThat(mvc.post()
                        .uri("/practicals/{id}/simulated-customer", id)
                        .param("scenario", SCENARIO)
                        .with(Signed.as(first))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(id, candidate)).contains("开始接待");
    }
}
