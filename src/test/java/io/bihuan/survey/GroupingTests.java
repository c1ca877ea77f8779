package io.bihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTests {

    @Test
    void parts_that_are_large_enough_stand_alone() {
        assertThat(Grouping.of(Map.of("一组", 6, "二组", 5), 5)).containsExactlyInAnyOrder(Set.of("一组"), Set.of("二组"));
    }

    @Test
    void small_parts_are_shown_together() {
        assertThat(Grouping.of(Map.of("一组", 8, "二组", 3, "三组", 2), 5))
                .containsExactlyInAnyOrder(Set.of("一组"), Set.of("二组", "三组"));
    }

    @Test
    void a_single_small_part_takes_in_the_next_so_that_the_whole_does_not_give_it_away() {
        assertThat(Grouping.of(Map.of("一组", 9, "二组", 6, "三组", 2), 5))
                .containsExactlyInAnyOrder(Set.of("一组"), Set.of("二组", "三组"));
    }

    @Test
    void too_few_altogether_make_no_group() {
        assertThat(Grouping.of(Map.of("一组", 2, "二组", 2), 5)).isEmpty();
    }

    @Test
    void whoever_answered_nothing_forms_no_group() {
        assertThat(Grouping.of(Map.of("一组", 5, "二组", 0), 5)).containsExactly(Set.of("一组"));
    }
}
