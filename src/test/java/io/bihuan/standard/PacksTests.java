package io.bihuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacksTests {

    private final Packs packs = new Packs();

    @Test
    void hold_every_rule_of_the_five_sources() {
        assertThat(packs.rules().stream().map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ids("M", 13), ids("E", 14), ids("N", 25), ids("H", 13), ids("P", 13)).stream()
                                .flatMap(List::stream)
                                .toList());
    }

    @Test
    void give_every_rule_a_figure_with_a_name_in_both_languages() {
        assertThat(packs.rules()).allSatisfy(rule -> {
            assertThat(rule.figures()).isNotEmpty();
            assertThat(rule.figures()).allSatisfy(figure -> {
                assertThat(figure.zh()).matches(".*\\p{IsHan}.*");
                assertThat(figure.en()).doesNotContainPattern("\\p{IsHan}");
                assertThat(figure.kind().accepts(figure.value()))
                        .as(figure.key())
                        .isTrue();
            });
        });
    }

    @Test
    void name_no_figure_twice_within_one_pack() {
        assertThat(packs.all()).allSatisfy(pack -> {
            var seen = new HashSet<String>();
            assertThat(pack.figures())
                    .allSatisfy(figure ->
                            assertThat(seen.add(figure.key())).as(figure.key()).isTrue());
        });
    }

    @Test
    void let_the_chosen_pack_speak_before_the_usual_one() {
        assertThat(packs.figures(Area.TRAINING, 'P')
                        .get("training.onboarding.days")
                        .value())
                .isEqualTo("5");
        assertThat(packs.figures(Area.TRAINING, 'H')
                        .get("training.onboarding.days")
                        .value())
                .isEqualTo("7");
    }

    @Test
    void let_other_packs_speak_where_the_chosen_one_is_silent() {
        assertThat(packs.figures(Area.ASSESSMENT, 'P').get("exam.pass-mark").value())
                .isEqualTo("80");
    }

    private static List<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "%s-%02d".formatted(letter, n))
                .toList();
    }
}
