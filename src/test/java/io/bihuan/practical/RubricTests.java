package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What practicals are scored on: written, edited, used, and kept as it was by what was scored on it. */
@SpringBootTest
@AutoConfigureMockMvc
class RubricTests {

    @Autowired
    Rubrics rubrics;

    @Autowired
    PracticalDesk desk;

    @Autowired
    PracticalLists lists;

    @Autowired
    Scenarios scenarios;

    @Autowired
    StarterScenarios starter;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private final UUID li = Ids.next();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();
    private final UUID branch = Ids.next();

    private static Criterion criterion(String key, String weight) {
        return new Criterion(
                key,
                "维度 " + key,
                "",
                "看什么",
                "",
                "empathy",
                new BigDecimal(weight),
                RubricDraft.ANCHORED.stream()
                        .map(points -> new Anchor(points, "像 " + points, ""))
                        .toList());
    }

    private static RubricDraft draft(String name, String first, String second) {
        return new RubricDraft(name, "", List.of(criterion("TONE", first), criterion("WORDING", second)));
    }

    private UUID added(String first, String second) {
        return ((RubricSaving.Saved) rubrics.add(draft("评分表 " + Ids.next(), first, second), li)).id();
    }

    private UUID held(UUID rubric) {
        starter.load(li);
        var practical = new NewPractical(
                scenarios.open().getFirst().id(),
                rubric,
                Ids.next(),
                null,
                clock.instant().minus(Duration.ofMinutes(5)),
                branch,
                List.of(one, other));
        return ((Arranging.Arranged) desk.arrange(practical, li)).id();
    }

    private static Rating rating(String tone, String wording) {
        return new Rating(Map.of("TONE", new BigDecimal(tone), "WORDING", new BigDecimal(wording)), Map.of(), "");
    }

    private PracticalLists.Practical practical(UUID id) {
        return lists.require(id, li, PracticalLists.Reach.ALL, null);
    }

    @Test
    void every_one_that_the_product_brings_along_can_be_scored_on() {
        assertThat(StarterRubrics.read())
                .hasSize(3)
                .allSatisfy(draft ->
                        assertThat(draft.faults().any()).as(draft.chinese()).isFalse());
        assertThat(StarterRubrics.STANDARD.criteria())
                .extracting(Criterion::key)
                .containsExactly("ATTITUDE", "EFFICIENCY", "COMPLIANCE");
    }

    @Test
    void a_house_takes_in_what_the_product_brings_along_by_a_button_and_once() {
        var supervisor = Signed.as(Signed.person(li, Role.SUPERVISOR));
        assertThat(mvc.post().uri("/practicals/starter").with(supervisor).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(starter.missing()).isZero();
        assertThat(scenarios.open())
                .hasSizeGreaterThanOrEqualTo(StarterScenarios.read().size());
        var there = scenarios.open().size();
        assertThat(mvc.post().uri("/practicals/starter").with(supervisor).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(scenarios.open()).hasSize(there);
        assertThat(mvc.get().uri("/practicals").with(supervisor)).bodyText().doesNotContain("没有载入");
    }

    @Test
    void weights_that_do_not_add_up_and_anchors_that_are_missing_are_told() {
        assertThat(draft("甲", "60", "30").faults().byField()).containsOnlyKeys("lines");
        assertThat(draft("甲", "60", "40").faults().any()).isFalse();
        var bare =
                new Criterion("A", "语气", "", "", "", "empathy", new BigDecimal("40"), List.of(new Anchor(2, "", "")));
        assertThat(new RubricDraft("甲", "", List.of(criterion("B", "60"), bare))
                        .faults()
                        .byField())
                .containsOnlyKeys("line-1");
    }

    @Test
    void one_with_dimensions_of_its_own_is_scored_by_its_weights_and_kept_when_it_is_edited() {
        var first = added("70", "30");
        var before = held(first);
        assertThat(desk.score(before, one, Rating.of("8", "8", "8"))).isEqualTo(new Scoring.NotOfTheRubric());
        var edit = rubrics.edit(first, draft("评分表 " + Ids.next(), "30", "70"), li);
        assertThat(edit)
                .isInstanceOfSatisfying(
                        RubricSaving.Saved.class,
                        saved -> assertThat(saved.fresh()).isTrue());
        desk.score(before, one, rating("8", "4"));
        desk.score(before, other, rating("8", "4"));
        assertThat(practical(before).score()).isEqualByComparingTo("68");
        assertThat(lists.rubric(practical(before)).number()).isEqualTo(1);

        var after = held(((RubricSaving.Saved) edit).id());
        desk.score(after, one, rating("8", "4"));
        desk.score(after, other, rating("8", "4"));
        assertThat(practical(after).score()).isEqualByComparingTo("52");
        assertThat(lists.weakAreas(practical(after))).containsExactly("empathy");
        assertThat(desk.arrange(
                        new NewPractical(
                                scenarios.open().getFirst().id(),
                                first,
                                Ids.next(),
                                null,
                                clock.instant(),
                                null,
                                List.of(one, other)),
                        li))
                .isEqualTo(new Arranging.RubricGone());
    }

    @Test
    void of_two_who_save_at_the_same_moment_one_hears_that_the_other_was_first() throws Exception {
        var from = added("50", "50");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var tasks = List.<Callable<RubricSaving>>of(
                    () -> rubrics.edit(from, draft("甲改 " + Ids.next(), "60", "40"), one),
                    () -> rubrics.edit(from, draft("乙改 " + Ids.next(), "40", "60"), other));
            var answers = new java.util.ArrayList<RubricSaving>();
            for (var done : pool.invokeAll(tasks)) {
                answers.add(done.get());
            }
            assertThat(answers).hasAtLeastOneElementOfType(RubricSaving.Saved.class);
            assertThat(answers).hasAtLeastOneElementOfType(RubricSaving.Overtaken.class);
        }
    }

    @Test
    void of_two_last_scores_at_the_same_moment_both_count_and_one_decides() throws Exception {
        var id = held(added("50", "50"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var tasks = List.<Callable<Scoring>>of(
                    () -> desk.score(id, one, rating("8", "8")), () -> desk.score(id, other, rating("7", "7")));
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isInstanceOf(Scoring.Kept.class);
            }
        }
        assertThat(practical(id).score()).isEqualByComparingTo("75");
        assertThat(desk.score(id, one, rating("9", "9"))).isEqualTo(new Scoring.AlreadyGiven());
    }

    @Test
    void goes_through_its_pages_and_a_refused_form_keeps_what_was_typed() {
        starter.load(li);
        var supervisor = Signed.as(Signed.person(li, Role.SUPERVISOR));
        assertThat(mvc.get().uri("/rubrics/standard").with(supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("2 分", "10 分");
        assertThat(mvc.get().uri("/practicals").with(supervisor)).bodyText().contains("高压情境评分表", "语气 30%");
        var form = mvc.post().uri("/rubrics").with(supervisor).with(csrf()).param("chinese", "现场接待 " + li);
        for (var place = 0; place < 2; place++) {
            form = form.param("lines[" + place + "].chinese", "维度" + place)
                    .param("lines[" + place + "].weight", place == 0 ? "60" : "30")
                    .param("lines[" + place + "].area", "greeting");
            for (var anchor = 0; anchor < 4; anchor++) {
                form = form.param("lines[" + place + "].anchors[" + anchor + "]", "样子 " + anchor);
            }
        }
        assertThat(form).hasStatus(422).bodyText().contains("权重合计是 90%", "value=\"维度1\"", "样子 3");

        var id = added("50", "50");
        var used = held(id);
        assertThat(mvc.get().uri("/rubrics/" + id + "/edit").with(supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("1 场考核");
        assertThat(mvc.get().uri("/practicals/" + used).with(Signed.as(Signed.person(one, Role.EXAMINER))))
                .bodyText()
                .contains("像 2", "像 10", "points[TONE]");
        assertThat(mvc.post()
                        .uri("/rubrics/" + id + "/retirement")
                        .with(supervisor)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(rubrics.open(id)).isFalse();
        assertThat(mvc.get().uri("/rubrics/" + id).with(supervisor)).hasStatusOk();
    }
}
