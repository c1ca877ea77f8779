package io.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenDrawingTests {

    /** Sixty questions, a third easy, a third middling, a third hard. */
    private static final List<QuestionRef> BANK = IntStream.range(0, 60)
            .mapToObj(number -> new QuestionRef(new UUID(0, number), 1))
            .toList();

    private static final Map<QuestionRef, Double> SHARES = shares();

    private static Map<QuestionRef, Double> shares() {
        var shares = new HashMap<QuestionRef, Double>();
        for (var place = 0; place < BANK.size(); place++) {
            shares.put(BANK.get(place), List.of(0.9, 0.6, 0.3).get(place % 3));
        }
        return shares;
    }

    private static Pool pool(int count, int points, List<QuestionRef> questions) {
        return new Pool(count, BigDecimal.valueOf(points), questions);
    }

    private static double[] thousand(List<Pool> pools, double apart) {
        var drawing = new EvenDrawing(pools, SHARES, apart);
        var random = new Random(5);
        var beside = Set.<QuestionRef>of();
        var expected = new double[1000];
        for (var i = 0; i < expected.length; i++) {
            var form = drawing.next(random, beside);
            assertThat(form.questions())
                    .hasSize(pools.stream().mapToInt(Pool::count).sum());
            expected[i] = form.expected();
            beside = form.questions();
        }
        return expected;
    }

    private static double apart(double[] expected) {
        return java.util.Arrays.stream(expected).max().orElseThrow()
                - java.util.Arrays.stream(expected).min().orElseThrow();
    }

    @Test
    void a_thousand_papers_of_one_blueprint_are_as_hard_as_each_other() {
        var pools = List.of(pool(6, 5, BANK), pool(4, 10, BANK.subList(0, 30)));
        assertThat(apart(thousand(pools, 0.05))).isLessThanOrEqualTo(0.05);
        assertThat(apart(thousand(pools, 1))).as("left to chance").isGreaterThan(0.15);
    }

    @Test
    void neighbours_share_nothing_where_the_bank_is_large_enough() {
        var drawing = new EvenDrawing(List.of(pool(10, 5, BANK)), SHARES, 0.05);
        var random = new Random(5);
        var beside = drawing.next(random, Set.of()).questions();
        for (var i = 0; i < 100; i++) {
            var form = drawing.next(random, beside);
            assertThat(form.shared()).isZero();
            assertThat(form.questions()).doesNotContainAnyElementsOf(beside);
            beside = form.questions();
        }
    }

    @Test
    void neighbours_share_what_cannot_be_helped() {
        var drawing = new EvenDrawing(List.of(pool(8, 5, BANK.subList(0, 12))), SHARES, 0.05);
        var random = new Random(5);
        var first = drawing.next(random, Set.of());
        assertThat(drawing.next(random, first.questions()).shared()).isEqualTo(4);
    }

    @Test
    void parts_that_ask_for_the_same_questions_are_short_together() {
        var both = BANK.subList(0, 9);
        var pools = List.of(pool(5, 1, BANK), pool(6, 1, both), pool(6, 1, both.subList(0, 8)));
        assertThat(Drawing.shortages(pools)).singleElement().satisfies(shortage -> {
            assertThat(shortage.parts()).containsExactly(1, 2);
            assertThat(shortage.asked()).isEqualTo(12);
            assertThat(shortage.has()).isEqualTo(9);
            assertThat(shortage.missing()).isEqualTo(3);
        });
    }

    @Test
    void what_is_short_is_said_of_the_narrowest_parts_that_share_it() {
        var pools = List.of(pool(2, 1, BANK.subList(0, 1)), pool(70, 1, BANK));
        assertThat(Drawing.shortages(pools))
                .extracting(Feasibility.Shortage::parts)
                .containsExactlyInAnyOrder(List.of(0), List.of(0, 1));
    }

    @Test
    void a_part_of_few_questions_does_not_make_a_wide_one_fail() {
        assertThat(Drawing.shortages(List.of(pool(59, 1, BANK), pool(1, 1, BANK.subList(0, 1)))))
                .isEmpty();
    }

    @Test
    void exchanges_never_bring_a_question_twice() {
        var pools = List.of(pool(10, 1, BANK), pool(10, 1, BANK), pool(10, 1, BANK));
        var form = new EvenDrawing(pools, SHARES, 0).next(new Random(3), new HashSet<>(BANK.subList(0, 20)));
        assertThat(form.questions()).hasSize(30);
    }
}
