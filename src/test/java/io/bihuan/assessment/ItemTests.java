package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemTests {

    private static final Question FOUR = new Question(
            new QuestionRef(new UUID(0, 1), 1),
            "empathy",
            2,
            new Content.Single(
                    "先做什么？",
                    List.of(
                            Choice.of("致歉", true),
                            Choice.of("争辩", false),
                            Choice.of("推诿", false),
                            Choice.of("以上都不对", false)),
                    ""));

    private static Item item(int seed) {
        return Item.shuffled(FOUR, BigDecimal.TWO, new Random(seed));
    }

    @Test
    void choices_are_shuffled_and_come_back_as_they_were_written() {
        for (var seed = 0; seed < 40; seed++) {
            var item = item(seed);
            assertThat(item.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
            assertThat(item.asWritten(FOUR.content(), item.asShown(FOUR.content(), List.of("0"))))
                    .containsExactly("0");
        }
        assertThat(java.util.stream.IntStream.range(0, 40)
                        .mapToObj(ItemTests::item)
                        .map(Item::order)
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void what_speaks_of_the_others_stays_last() {
        for (var seed = 0; seed < 40; seed++) {
            assertThat(item(seed).order().getLast()).isEqualTo(3);
        }
    }

    @Test
    void nonsense_is_no_answer() {
        assertThat(item(1).asWritten(FOUR.content(), List.of("9", "-1", "a", "99999999999")))
                .isEmpty();
    }

    @Test
    void typed_words_pass_through() {
        var gap = new Content.FillIn("最多 ____ 元", List.of(io.bihuan.question.Blank.of("十万")), "");
        var typed = new Item(FOUR.ref(), BigDecimal.ONE, List.of());
        assertThat(typed.asWritten(gap, List.of("十万"))).containsExactly("十万");
    }
}
