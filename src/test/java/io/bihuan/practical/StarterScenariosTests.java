package io.bihuan.practical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StarterScenariosTests {

    private final List<ScenarioDraft> scenes = StarterScenarios.read();

    @Test
    void every_scene_can_be_played() {
        assertThat(scenes)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(scene ->
                        assertThat(scene.faults().any()).as(scene.title()).isFalse());
        assertThat(scenes).extracting(ScenarioDraft::title).doesNotHaveDuplicates();
    }

    @Test
    void every_scene_of_the_guide_and_the_five_of_empathy_are_there() {
        assertThat(scenes)
                .extracting(ScenarioDraft::title)
                .anyMatch(title -> title.contains("在线"))
                .anyMatch(title -> title.contains("现场"))
                .anyMatch(title -> title.contains("投诉"))
                .anyMatch(title -> title.contains("回访"))
                .anyMatch(title -> title.contains("企业客户"))
                .anyMatch(title -> title.contains("SPIN"));
        assertThat(scenes).filteredOn(scene -> scene.title().contains("共情")).hasSize(5);
    }

    @Test
    void a_scene_has_facts_to_find_a_good_handling_and_mistakes_to_look_for() {
        assertThat(scenes).allSatisfy(scene -> {
            assertThat(scene.facts()).as(scene.title()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(scene.goodHandling())
                    .as(scene.title())
                    .filteredOn(line -> !line.startsWith("常见失误："))
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(scene.goodHandling())
                    .as(scene.title())
                    .filteredOn(line -> line.startsWith("常见失误："))
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }
}
