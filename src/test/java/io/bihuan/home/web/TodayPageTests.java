package io.bihuan.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.web.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayPageTests {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Obligation overdue = owed("投诉核实", MONDAY_NINE.minusSeconds(1));
    private final Obligation tonight = owed("复盘", MONDAY_NINE.plus(Duration.ofHours(9)));
    private final Obligation nextWeek = owed("计划审批", MONDAY_NINE.plus(Duration.ofDays(7)));
    private final Obligation someTime = owed("补签", null);

    @Test
    void puts_what_is_late_before_what_is_due_soon_and_the_rest() {
        var page = TodayPage.of("林晓雯", List.of(someTime, nextWeek, tonight, overdue), MONDAY_NINE);

        assertThat(page.late()).containsExactly(overdue);
        assertThat(page.soon()).containsExactly(tonight);
        assertThat(page.later()).containsExactly(nextWeek, someTime);
    }

    @Test
    void begins_with_the_most_pressing_thing() {
        assertThat(TodayPage.of("林晓雯", List.of(nextWeek, tonight, overdue), MONDAY_NINE)
                        .first())
                .isSameAs(overdue);
        assertThat(TodayPage.of("林晓雯", List.of(someTime), MONDAY_NINE).first()).isSameAs(someTime);
        assertThat(TodayPage.of("林晓雯", List.of(), MONDAY_NINE).first()).isNull();
    }

    @Test
    void counts_a_thing_due_this_very_moment_as_not_late_yet() {
        assertThat(TodayPage.of("林晓雯", List.of(owed("签到", MONDAY_NINE)), MONDAY_NINE)
                        .late())
                .isEmpty();
    }

    private static Obligation owed(String title, @Nullable Instant dueAt) {
        return new Obligation(title, "", "", "/", "办理", dueAt, null);
    }
}
