package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTextTests {

    static Stream<Content> contents() {
        return Stream.of(
                new Content.Single(
                        "哪个？",
                        List.of(
                                Choice.of("对", true),
                                new Choice("一半", new BigDecimal("50"), "差一点"),
                                Choice.of("50% 的客户", false)),
                        ""),
                new Content.Multiple(
                        "哪些？",
                        List.of(
                                new Choice("甲", new BigDecimal("33.3"), ""),
                                new Choice("乙", new BigDecimal("-50"), "不对"),
                                new Choice("丙", new BigDecimal("66.7"), "")),
                        PartialCredit.PROPORTIONAL,
                        ""),
                new Content.FillIn(
                        "____ ____",
                        List.of(
                                new Blank(List.of(
                                        Accepted.words("24/7"), new Accepted("全天", new BigDecimal("50"), null))),
                                new Blank(List.of(new Accepted("3", new BigDecimal("100"), new BigDecimal("0.5"))))),
                        ""),
                new Content.Ordering("先后？", List.of("一", "二 / 三", "四"), PartialCredit.UNLESS_WRONG, ""),
                new Content.Matching(
                        "配对",
                        List.of(new Pair("甲", "一"), new Pair("乙", "二")),
                        List.of("三"),
                        PartialCredit.PROPORTIONAL,
                        ""),
                new Content.ShortAnswer("为什么？", "第一段。\n\n第二段。", List.of("甲", "乙"), ""));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void what_is_shown_for_editing_comes_back_the_same(Content content) {
        var lines = AnswerText.of(content, false);
        assertThat(AnswerText.content(
                        content.kind(),
                        content.stem(),
                        lines,
                        content instanceof Content.ShortAnswer answer ? answer.keywords() : List.of(),
                        credit(content),
                        content.explanation()))
                .isEqualTo(content);
    }

    private static PartialCredit credit(Content content) {
        return content instanceof Content.Ordering ? PartialCredit.UNLESS_WRONG : PartialCredit.PROPORTIONAL;
    }
}
