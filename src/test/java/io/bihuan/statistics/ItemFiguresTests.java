package io.bihuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Ten people, five questions; the reference values of the indicators. */
class ItemFiguresTests {

    private static final Offset<Double> EXACT = within(0.00005);

    private static final double[][] PEOPLE = Stream.of(
                    "11111", "11110", "11101", "11100", "11010", "10110", "11000", "10100", "10000", "00000")
            .map(row -> row.chars().mapToDouble(digit -> digit - '0').toArray())
            .toArray(double[][]::new);

    private static List<ItemFigures> figures() {
        var wholes = Stream.of(PEOPLE)
                .mapToDouble(row -> java.util.Arrays.stream(row).sum())
                .toArray();
        return java.util.stream.IntStream.range(0, 5)
                .mapToObj(question -> {
                    var shares =
                            Stream.of(PEOPLE).mapToDouble(row -> row[question]).toArray();
                    var rests = new double[wholes.length];
                    for (var i = 0; i < rests.length; i++) {
                        rests[i] = wholes[i] - shares[i];
                    }
                    return ItemFigures.of(shares, wholes, rests);
                })
                .toList();
    }

    private static void isAll(java.util.function.Function<ItemFigures, Double> figure, double... wanted) {
        var found = figures();
        for (var question = 0; question < wanted.length; question++) {
            assertThat(figure.apply(found.get(question)))
                    .as("question " + (question + 1))
                    .isCloseTo(wanted[question], EXACT);
        }
    }

    @Test
    void difficulty_is_the_share_of_points_earned() {
        isAll(ItemFigures::difficulty, .9, .6, .6, .4, .2);
    }

    @Test
    void discrimination_compares_the_best_three_with_the_weakest_three() {
        isAll(ItemFigures::discrimination, .3333, 1, .6667, .6667, .6667);
    }

    @Test
    void the_point_biserial_is_a_correlation_with_the_whole_and_corrected_with_the_rest() {
        isAll(ItemFigures::pointBiserial, .6348, .6911, .6911, .6047, .6348);
        isAll(ItemFigures::corrected, .4804, .4313, .4313, .3094, .4152);
    }

    @Test
    void reliability_is_the_same_by_kuder_richardson_and_by_alpha() {
        assertThat(Reliability.alpha(PEOPLE)).isCloseTo(0.646766, within(0.0000005));
    }

    @Test
    void the_standard_error_shrinks_as_reliability_grows() {
        assertThat(Reliability.standardError(10, 0.91)).isCloseTo(3, within(1e-9));
        assertThat(Reliability.standardError(10, -0.2)).isEqualTo(10);
        assertThat(Reliability.standardError(10, null)).isNull();
    }

    @Test
    void a_question_that_everybody_got_right_tells_nothing_about_anybody() {
        var figures = ItemFigures.of(new double[] {1, 1, 1}, new double[] {3, 2, 1}, new double[] {2, 1, 0});
        assertThat(figures.difficulty()).isEqualTo(1);
        assertThat(figures.pointBiserial()).isNull();
        assertThat(figures.corrected()).isNull();
    }

    @Test
    void nothing_asked_gives_nothing() {
        var none = new double[0];
        assertThat(ItemFigures.of(none, none, none)).isEqualTo(new ItemFigures(0, null, null, null, null));
    }

    @Test
    void one_person_is_no_two_groups() {
        var one = new double[] {1};
        assertThat(ItemFigures.of(one, one, one).discrimination()).isNull();
    }

    @Test
    void alpha_needs_two_questions_and_totals_that_differ() {
        assertThat(Reliability.alpha(new double[][] {{1}, {0}})).isNull();
        assertThat(Reliability.alpha(new double[][] {{1, 0}, {0, 1}})).isNull();
        assertThat(Reliability.alpha(new double[0][])).isNull();
    }

    /** Shrout and Fleiss (1979), table 2: six targets, four judges each; ICC(1,4) is .44. */
    @Test
    void questions_of_ones_own_have_the_reliability_of_the_one_way_correlation() {
        assertThat(Reliability.nested(List.of(IntraclassCorrelationTests.SHROUT_AND_FLEISS)))
                .isCloseTo(0.44, within(0.005));
        assertThat(Reliability.nested(List.of(new double[] {1, 0}))).isNull();
    }
}
