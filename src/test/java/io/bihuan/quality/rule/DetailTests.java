package io.bihuan.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetailTests {

    static List<Detail> details() {
        return List.of(
                new Detail.Words("span:PT5S，不是时间"),
                new Detail.Words(""),
                new Detail.Phrases(List.of("尽快", "大概:也许")),
                new Detail.Span(Duration.ofSeconds(3725)),
                new Detail.Count(12),
                new Detail.Parts(List.of(Part.HELLO, Part.NAME)));
    }

    @ParameterizedTest
    @MethodSource("details")
    void is_read_back_as_it_was_kept_whatever_somebody_said(Detail detail) {
        assertThat(Detail.read(detail.kept())).isEqualTo(detail);
    }
}
