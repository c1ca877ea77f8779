package io.bihuan.roleplay.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ScenarioFileTests {

    private static final String FILE = "01-leak-on-the-floor.yaml";

    static List<Scenario> all() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:roleplay/scenarios/*.yaml"))
                .map(file -> Stage.scenario(Objects.requireNonNull(file.getFilename())))
                .toList();
    }

    @Test
    void every_scenario_that_comes_along_is_rich_enough_for_a_talk_that_does_not_repeat_itself() throws IOException {
        assertThat(all()).allSatisfy(scenario -> {
            assertThat(scenario.facts()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(scenario.goals()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(scenario.endings()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(scenario.opening()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(scenario.facts())
                    .allSatisfy(fact -> assertThat(fact.says()).hasSizeGreaterThanOrEqualTo(2));
        });
        assertThat(all()).extracting(Scenario::id).doesNotHaveDuplicates();
    }

    @Test
    void every_fact_comes_out_when_it_is_asked_for_as_the_scenario_says() throws IOException {
        assertThat(all())
                .allSatisfy(scenario -> scenario.facts().forEach(fact -> {
                    var stage = new Stage(scenario)
                            .says("您好。")
                            .says("请问，" + fact.asked().getFirst() + "？");
                    assertThat(Talks.told(stage.talk)).as(scenario.id()).contains(fact.id());
                }));
    }

    @Test
    void every_goal_is_reached_by_what_the_scenario_says_of_it() throws IOException {
        assertThat(all())
                .allSatisfy(scenario -> scenario.goals().stream()
                        .filter(goal -> !goal.said().isEmpty() && !goal.all())
                        .forEach(goal -> {
                            var stage = new Stage(scenario).says(goal.said().getFirst() + "。");
                            assertThat(Talks.reached(stage.talk))
                                    .as(scenario.id())
                                    .contains(goal.id());
                        }));
    }

    @Test
    void there_are_twelve_scenarios_and_more_over_all_scenes_five_of_them_on_empathy() throws IOException {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all()).extracting(Scenario::scene).contains(Scenario.Scene.values());
        assertThat(all())
                .filteredOn(scenario -> scenario.rules().contains("N-09"))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(all())
                .filteredOn(scenario -> scenario.rules().contains("N-07"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void manners_have_four_wordings_for_every_deed_and_mood() {
        Function<Scenario.Manner, List<Integer>> sizes = manner -> List.of(
                manner.cold().size(), manner.neutral().size(), manner.warm().size());
        assertThat(Stage.manners().reactions().values())
                .allSatisfy(manner -> assertThat(sizes.apply(manner))
                        .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(4)));
    }

    @Test
    void a_word_that_the_file_should_not_hold_is_named_with_its_line() {
        var yaml = Stage.text("roleplay/scenarios/" + FILE).replace("minutes: 8", "minutes: 8\nminuts: 9");
        assertThatThrownBy(() -> ScenarioFile.scenario(FILE, yaml))
                .isInstanceOf(ScenarioFile.Faulty.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining("minuts");
    }

    @Test
    void an_ending_that_waits_for_a_goal_nobody_knows_is_refused() {
        var yaml = Stage.text("roleplay/scenarios/" + FILE).replace("goals: [stop-water, visit]", "goals: [stop-wter]");
        assertThatThrownBy(() -> ScenarioFile.scenario(FILE, yaml)).hasMessageContaining("ending calm");
    }

    @Test
    void a_reaction_to_what_nobody_does_is_refused() {
        var yaml = Stage.text("roleplay/scenarios/" + FILE).replace("  greets:", "  greetz:");
        assertThatThrownBy(() -> ScenarioFile.scenario(FILE, yaml)).hasMessageContaining("greetz");
    }
}
