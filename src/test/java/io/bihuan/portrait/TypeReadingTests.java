package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeReadingTests {

    /** Answers as an agent presses them, 1 to 3, judgement by judgement; 0 leaves one open. */
    private static Map<Judgement, Integer> pressed(String keys) {
        var answers = new EnumMap<Judgement, Integer>(Judgement.class);
        for (var judgement : Judgement.values()) {
            var key = keys.replace(" ", "").charAt(judgement.ordinal()) - '1';
            if (key >= 0) {
                answers.put(judgement, key);
            }
        }
        return answers;
    }

    private static TypeReading read(String keys) {
        return TypeReading.of(pressed(keys), 2);
    }

    @Test
    void the_table_has_five_judgements_for_each_of_three_axes_of_three_types() {
        assertThat(Judgement.values()).hasSize(15);
        assertThat(CustomerType.values()).hasSize(9);
        assertThat(Axis.values())
                .allSatisfy(axis -> assertThat(axis.judgements()).hasSize(5))
                .allSatisfy(axis -> assertThat(axis.types()).hasSize(3));
    }

    @Test
    void each_axis_finds_the_type_that_most_of_its_answers_speak_for() {
        assertThat(read("11121 33213 22212").types())
                .containsExactly(CustomerType.AMPLE, CustomerType.HESITANT, CustomerType.FACTUAL);
    }

    @Test
    void two_against_two_finds_the_middle_type() {
        assertThat(read("11332 00000 00000").types()).containsExactly(CustomerType.STEADY);
        assertThat(read("11220 00000 00000").types()).containsExactly(CustomerType.STEADY);
    }

    @Test
    void a_tie_of_the_lesser_ones_does_not_disturb_the_winner() {
        assertThat(read("00000 11123 00000").types()).containsExactly(CustomerType.SWIFT);
        assertThat(read("00000 23111 00000").types()).containsExactly(CustomerType.SWIFT);
    }

    @Test
    void an_axis_with_fewer_answers_than_the_standard_asks_for_finds_nothing() {
        assertThat(read("10000 11000 00000").types()).containsExactly(CustomerType.SWIFT);
        assertThat(TypeReading.of(pressed("11000 11000 00000"), 3).found()).isEmpty();
        assertThat(TypeReading.of(Map.of(), 0).found()).isEmpty();
    }

    @Test
    void the_clearest_axis_leads() {
        assertThat(read("11112 33333 11123").lead()).contains(CustomerType.HESITANT);
    }

    @Test
    void of_equally_clear_axes_the_way_of_talking_leads() {
        assertThat(read("11111 22222 33333").lead()).contains(CustomerType.WARM);
        assertThat(read("00000 00000 00000").lead()).isEmpty();
    }

    @Test
    void it_says_how_many_answers_speak_for_a_type() {
        assertThat(read("11120 00000 00000").found())
                .isEqualTo(List.of(new TypeReading.Found(CustomerType.AMPLE, 3, 4)));
    }
}
