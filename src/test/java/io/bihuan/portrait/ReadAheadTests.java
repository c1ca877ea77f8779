package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What behaviour answers of the table by itself. */
class ReadAheadTests {

    @Test
    void nothing_is_answered_where_nothing_is_known() {
        assertThat(new Wang().readAhead()).isEmpty();
        assertThat(new Wang().came(3).came(5).readAhead()).isEmpty();
    }

    @Test
    void purchases_answer_for_the_purse() {
        assertThat(new Wang().bought(10, "10000").readAhead())
                .containsEntry(Judgement.SPENDING, 0)
                .containsEntry(Judgement.BUYING, 1);
        assertThat(new Wang().bought(10, "2000").readAhead()).containsEntry(Judgement.SPENDING, 1);
        assertThat(new Wang().bought(400, "90000").readAhead())
                .containsEntry(Judgement.SPENDING, 2)
                .containsEntry(Judgement.BUYING, 2);
    }

    @Test
    void the_days_from_the_first_word_to_the_first_order_answer_for_the_decision() {
        assertThat(new Wang().came(10).bought(8, "1").readAhead()).containsEntry(Judgement.FIRST_ORDER, 0);
        assertThat(new Wang().came(22).bought(8, "1").readAhead()).containsEntry(Judgement.FIRST_ORDER, 1);
        assertThat(new Wang().came(23).bought(8, "1").readAhead()).containsEntry(Judgement.FIRST_ORDER, 2);
        assertThat(new Wang().came(8).bought(9, "1").readAhead()).doesNotContainKey(Judgement.FIRST_ORDER);
    }

    @Test
    void contacts_that_follow_soon_are_one_matter() {
        assertThat(new Wang().came(10).came(40).came(80).readAhead()).containsEntry(Judgement.RETURNING, 0);
        assertThat(new Wang().came(10).came(11).came(12).readAhead()).containsEntry(Judgement.RETURNING, 1);
        assertThat(new Wang().came(10).came(11).came(12).came(13).readAhead()).containsEntry(Judgement.RETURNING, 2);
    }

    @Test
    void the_length_of_messages_and_outcries_answer_for_the_style() {
        assertThat(talking(2, 20, 0, false)).containsEntry(Judgement.LENGTH, 0).containsEntry(Judgement.TONE, 0);
        assertThat(talking(2, 80, 0, false)).containsEntry(Judgement.LENGTH, 1).containsEntry(Judgement.TONE, 1);
        assertThat(talking(2, 120, 0, false)).containsEntry(Judgement.LENGTH, 2).containsEntry(Judgement.TONE, 1);
        assertThat(talking(4, 40, 1, false)).containsEntry(Judgement.LENGTH, 0).containsEntry(Judgement.TONE, 2);
    }

    @Test
    void thanks_in_most_contacts_answer_for_the_parting() {
        assertThat(talking(2, 20, 0, true)).containsEntry(Judgement.PARTING, 2);
        assertThat(talking(2, 20, 0, false)).doesNotContainKey(Judgement.PARTING);
    }

    private static Map<Judgement, Integer> talking(int messages, int letters, int outcries, boolean thanked) {
        var wang = new Wang();
        for (var day = 10; day <= 90; day += 40) {
            wang.came(Wang.ago(day), "ONLINE", messages, letters, outcries, thanked);
        }
        return wang.readAhead();
    }

    @Test
    void what_is_said_changes_by_time_alone_on_the_first_day_a_rule_looks_away() {
        assertThat(new Wang().came(10).expiry()).isEqualTo(Wang.NOW.plus(Duration.ofDays(21)));
        assertThat(new Wang().came(40).expiry()).isEqualTo(Wang.NOW.plus(Duration.ofDays(20)));
        assertThat(new Wang().came(900).expiry()).isNull();
        assertThat(new Wang().expiry()).isNull();
    }
}
