package io.bihuan.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a date is told on the page and on the printed form. */
class ToldTests {

    private static final FulfilmentPage.Told WHOLE = new FulfilmentPage.Told("11-06 13:30–18:00", "大会议室 · 苏敏");

    @Test
    void the_page_tells_all_in_one_line() {
        assertThat(WHOLE.inLine()).isEqualTo("11-06 13:30–18:00 · 大会议室 · 苏敏");
    }

    @Test
    void on_paper_the_time_stands_above_the_place() {
        assertThat(WHOLE.inLines().lines()).containsExactly("11-06 13:30–18:00", "大会议室 · 苏敏");
    }

    @Test
    void what_is_not_known_leaves_no_dot_behind() {
        var undated = new FulfilmentPage.Told("11-02 至 11-06", "");
        assertThat(undated.inLine()).isEqualTo(undated.inLines()).isEqualTo("11-02 至 11-06");
        assertThat(new FulfilmentPage.Told("", "苏敏").inLines()).isEqualTo("苏敏");
        assertThat(FulfilmentPage.Told.NOTHING.isEmpty()).isTrue();
        assertThat(FulfilmentPage.Told.NOTHING.inLine()).isEmpty();
    }
}
