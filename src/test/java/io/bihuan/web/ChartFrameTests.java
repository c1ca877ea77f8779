package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChartFrameTests {

    @Test
    void an_axis_that_differs_keeps_what_it_says_nothing_of() {
        assertThat(ChartFrame.with(ChartFrame.figures(), Map.of("max", 100)))
                .containsAllEntriesOf(ChartFrame.figures())
                .containsEntry("max", 100);
    }

    @Test
    void what_is_shown_stands_between_its_axes_below_a_legend() {
        var option = JsonMapper.builder()
                .build()
                .readTree(ChartFrame.around(
                        ChartFrame.names(List.of("八月", "九月")),
                        ChartFrame.figures(),
                        List.of(Map.of("type", "bar", "data", List.of(3, 5)))));
        assertThat(option.path("xAxis").path("data").path(1).asString()).isEqualTo("九月");
        assertThat(option.path("yAxis").path("type").asString()).isEqualTo("value");
        assertThat(option.path("series").path(0).path("data").path(0).asInt()).isEqualTo(3);
        assertThat(option.path("legend").path("top").asInt()).isZero();
    }

    @Test
    void colours_are_named_by_token_so_that_both_themes_have_theirs() {
        assertThat(ChartFrame.around(ChartFrame.names(List.of("八月")), ChartFrame.figures(), List.of()))
                .contains("\"--ink-soft\"", "\"--line\"", "\"--line-soft\"")
                .doesNotContainPattern("\"color\":\"(?!--)");
    }
}
