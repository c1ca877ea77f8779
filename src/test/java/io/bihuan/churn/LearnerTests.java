package io.bihuan.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learned from customers whose way of leaving is known, because it was made up. */
class LearnerTests {

    private static final List<String> NAMES = List.of("silence", "purchases", "noise");

    /** Silence of a spread weighs two log-odds, purchases weigh minus one, noise nothing. */
    private static List<Example> made(int many) {
        var random = new Random(7);
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    var silence = random.nextGaussian();
                    var purchases = random.nextGaussian();
                    var odds = -1 + 2 * silence - purchases;
                    var left = random.nextDouble() < 1 / (1 + Math.exp(-odds));
                    return Example.of(i, new double[] {50 + 20 * silence, 3 + purchases, random.nextGaussian()}, left);
                })
                .toList();
    }

    @Test
    void the_weights_that_made_the_examples_are_found_again() {
        var model = Learner.learn(NAMES, made(20_000));
        assertThat(model.weights().get(0)).isCloseTo(2, within(.15));
        assertThat(model.weights().get(1)).isCloseTo(-1, within(.15));
        assertThat(model.weights().get(2)).isCloseTo(0, within(.1));
        assertThat(model.bias()).isCloseTo(-1, within(.15));
    }

    @Test
    void what_is_predicted_happens_as_often_as_predicted_among_those_not_seen() {
        var learned = Objects.requireNonNull(Learned.from(NAMES, made(20_000), 20, 20));
        assertThat(learned.quality().auc()).isGreaterThan(.85);
        assertThat(learned.quality().calibrationError()).isLessThan(.02);
        assertThat(learned.quality().customers()).isBetween(3_500, 4_500);
        assertThat(learned.learnedFrom() + learned.quality().customers()).isEqualTo(20_000);
    }

    @Test
    void the_same_examples_give_the_same_model() {
        assertThat(Learner.learn(NAMES, made(500))).isEqualTo(Learner.learn(NAMES, made(500)));
    }

    @Test
    void nothing_is_learned_where_all_stay() {
        var stayed = made(500).stream()
                .map(each -> new Example(each.place(), each.features(), false))
                .toList();
        assertThat(Learned.from(NAMES, stayed, 20, 20)).isNull();
    }

    @Test
    void reasons_are_what_raises_the_score_the_heaviest_first() {
        var model = new LinearModel(NAMES, List.of(50., 3., 0.), List.of(20., 1., 1.), List.of(2., -1., 0.), -1);
        var reasons = model.reasons(new double[] {70, 1.5, 9}, 3);
        assertThat(reasons)
                .containsExactly(new LinearModel.Part("silence", 70, 2), new LinearModel.Part("purchases", 1.5, 1.5));
        // -1 + 2 + 1.5
        assertThat(model.score(new double[] {70, 1.5, 9})).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-12));
        assertThat(model.reasons(new double[] {10, 9, 0}, 3)).isEmpty();
    }

    @Test
    void a_customer_falls_into_the_same_part_at_every_instant() {
        assertThat(Example.of("C1", new double[] {1}, true).place())
                .isEqualTo(Example.of("C1", new double[] {2}, false).place());
    }
}
