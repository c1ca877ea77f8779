package io.bihuan.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.Needs;
import io.bihuan.database.Ids;
import io.bihuan.knowledge.SentenceMeanings;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class NeedsTests {

    @Autowired
    Analysis analysis;

    @Autowired
    EvidenceLedger ledger;

    @Autowired
    Needs needs;

    @Autowired
    SentenceMeanings meanings;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private SignedIn li = Signed.person(Ids.next(), Role.SUPERVISOR);
    private UUID zhou = Ids.next();
    private UUID lin = Ids.next();

    @BeforeEach
    void two_agents_of_a_branch() {
        var id = Ids.next();
        var branch = organisation.branch("分中心 " + id, id);
        li = new SignedIn(id, id, "li-" + id, "李慧敏", Set.of(Role.SUPERVISOR), branch);
        var team = organisation.team(organisation.department(branch, "客服部", id), "一组", id);
        zhou = somebody(team, "周可");
        lin = somebody(team, "林晓雯");
    }

    private UUID somebody(UUID team, String name) {
        var number = "A" + Ids.next().toString().substring(20);
        return people.hire(
                new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), li.staffId());
    }

    private void seen(UUID who, String area, String source, int strength, int daysAgo) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        ledger.post(new Evidence(who, area, source, Ids.next().toString(), strength, at, "一次"));
    }

    @Test
    void the_biggest_problem_stands_first_with_its_share_and_where_it_was_seen() {
        seen(zhou, "empathy", "INSPECTION", -60, 3);
        seen(zhou, "empathy", "COMPLAINT", -80, 2);
        seen(lin, "empathy", "INSPECTION", 60, 2);
        seen(lin, "identity", "INSPECTION", -60, 1);
        seen(lin, "wording", "INSPECTION", 60, 1);
        // Beyond the window, and training, which is no sighting.
        seen(lin, "record", "INSPECTION", -60, 400);
        seen(lin, "record", "TRAINING", -10, 1);

        var problems = analysis.problems(li.branchId());
        assertThat(problems).extracting(problem -> problem.area().code()).containsExactly("empathy", "identity");
        var first = problems.getFirst();
        assertThat(first.share()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(first.performance()).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(first.sources()).containsEntry("INSPECTION", 1L).containsEntry("COMPLAINT", 1L);
        assertThat(problems.getLast().upToHere()).isEqualTo(1);
    }

    @Test
    void one_click_asks_training_for_those_who_showed_it_and_leads_to_the_draft_of_the_next_plan() {
        seen(zhou, "empathy", "INSPECTION", -60, 3);
        assertThat(mvc.get().uri("/needs").with(Signed.as(li)))
                .hasStatusOk()
                .bodyText()
                .contains("放进下月计划", "100%", "第 1 大问题");
        var put = mvc.post()
                .uri("/needs/empathy/planning")
                .with(csrf())
                .with(Signed.as(li))
                .exchange();
        assertThat(put).hasStatus3xxRedirection();
        assertThat(put.getResponse().getRedirectedUrl()).startsWith("/plans/");
        assertThat(needs.openOf(zhou))
                .singleElement()
                .satisfies(need -> assertThat(need.reasons()).first().asString().contains("需求分析", "100%"));
        assertThat(needs.openOf(lin)).isEmpty();
    }

    @Test
    void an_area_without_a_problem_is_not_there_and_directors_look_without_planning() {
        assertThat(mvc.post().uri("/needs/empathy/planning").with(csrf()).with(Signed.as(li)))
                .hasStatus(404);
        var director = Signed.as(Signed.person(Ids.next(), Role.DIRECTOR));
        assertThat(mvc.get().uri("/needs?lang=en").with(director))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Into next plan");
        assertThat(mvc.get().uri("/needs").with(Signed.as(Role.AGENT))).hasStatus(403);
    }

    @Test
    void a_theme_becomes_a_need_with_its_area_guessed_and_its_ground_kept() {
        seen(zhou, "empathy", "INSPECTION", -60, 3);
        meanings.of(List.of("此刻才知道的一句话 " + zhou), Duration.ofSeconds(20));
        assertThat(mvc.get()
                        .uri("/needs/theme")
                        .param("words", "同理心 情绪")
                        .param("people", "7")
                        .param("asked", "客户评价")
                        .with(Signed.as(li)))
                .hasStatusOk()
                .bodyText()
                .contains("客户评价：7 人提到“同理心、情绪”", "按意思猜的是");
        var put = mvc.post()
                .uri("/needs/theme")
                .param("area", "empathy")
                .param("ground", "客户评价：7 人提到“冷淡”")
                .with(csrf())
                .with(Signed.as(li))
                .exchange();
        assertThat(put).hasStatus3xxRedirection();
        assertThat(needs.openOf(zhou)).anyMatch(need -> need.areaCode().equals("empathy"));
    }

    @Test
    void a_theme_in_an_area_where_nobody_is_weak_comes_back_with_its_ground() {
        assertThat(mvc.post()
                        .uri("/needs/theme")
                        .param("area", "identity")
                        .param("ground", "三个人说到核对身份")
                        .with(csrf())
                        .with(Signed.as(li)))
                .hasStatus(422)
                .bodyText()
                .contains("三个人说到核对身份", "近期没有人在这个能力点上表现薄弱");
        assertThat(mvc.get().uri("/needs/theme").with(Signed.as(Role.DIRECTOR))).hasStatus(403);
    }
}
