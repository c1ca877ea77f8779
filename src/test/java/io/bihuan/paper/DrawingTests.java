package io.bihuan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawingTests {

    private static final List<QuestionRef> BANK = java.util.stream.IntStream.range(0, 30)
            .mapToObj(number -> new QuestionRef(new UUID(0, number), 1))
            .toList();

    private static Pool pool(int count, int... numbers) {
        return new Pool(
                count,
                BigDecimal.ONE,
                Arrays.stream(numbers).mapToObj(BANK::get).toList());
    }

    @Test
    void no_question_comes_twice_though_parts_overlap() {
        var pools = List.of(new Pool(10, BigDecimal.ONE, BANK), new Pool(20, BigDecimal.ONE, BANK));
        var drawn = Drawing.draw(pools, new Random(7)).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(drawn).hasSize(30);
        assertThat(new HashSet<>(drawn)).hasSize(30);
    }

    @Test
    void a_wide_part_gives_up_what_a_narrow_one_needs() {
        var pools = List.of(pool(2, 0, 1, 2), pool(1, 0), pool(1, 1));
        for (var seed = 0; seed < 50; seed++) {
            assertThat(Drawing.draw(pools, new Random(seed)))
                    .extracting(List::size)
                    .as("seed " + seed)
                    .satisfiesAnyOf(
                            sizes -> assertThat(sizes).isEqualTo(List.of(2, 1, 1)),
                            // Four questions are asked for and there are three: one part must stay short.
                            sizes -> assertThat(sizes.stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())
                                    .isEqualTo(3));
        }
        assertThat(Drawing.missing(List.of(pool(1, 0, 1, 2), pool(1, 0), pool(1, 1))))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Drawing.missing(List.of(pool(1, 0), pool(5, 1, 2, 3))))
                .containsExactly(new PaperMaking.Missing(1, 5, 3));
    }

    @Test
    void two_candidates_get_different_papers() {
        var pools = List.of(new Pool(10, BigDecimal.ONE, BANK));
        assertThat(Drawing.draw(pools, new Random(1))).isNotEqualTo(Drawing.draw(pools, new Random(2)));
    }
}
