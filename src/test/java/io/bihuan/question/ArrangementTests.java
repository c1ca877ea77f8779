package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ArrangementTests {

    private static final Content ORDER =
            new Content.Ordering("先后？", List.of("一", "二", "三", "四"), PartialCredit.PROPORTIONAL, "因为一先于二");
    private static final Content PAIRS = new Content.Matching(
            "配对",
            List.of(new Pair("甲", "子"), new Pair("乙", "丑"), new Pair("丙", "子")),
            List.of("寅"),
            PartialCredit.PROPORTIONAL,
            "");
    private static final Content CHOICES = new Content.Multiple(
            "哪些？",
            List.of(Choice.of("对", true), Choice.of("错", false), Choice.of("也对", true), Choice.of("以上都对", false)),
            PartialCredit.ALL_OR_NOTHING,
            "");
    private static final Content CASE = new Content.Case(
            "材料",
            List.of(
                    new Part(CHOICES, 1),
                    new Part(new Content.FillIn("____ 和 ____", List.of(Blank.of("a"), Blank.of("b")), ""), 2),
                    new Part(ORDER, 1),
                    new Part(PAIRS, 1),
                    new Part(new Content.ShortAnswer("为什么？", "参考答案原文", List.of("关键之词"), ""), 1)),
            "");

    static Stream<Content> contents() {
        return Stream.of(ORDER, PAIRS, CHOICES, CASE);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_right_answer_earns_the_same_in_every_arrangement(Content content) {
        for (var seed = 0; seed < 200; seed++) {
            var order = Arrangement.shuffled(content, new Random(seed));
            var given = Arrangement.asShown(content, order, content.key());
            assertThat(Arrangement.asWritten(content, order, given)).isEqualTo(content.key());
            var points = Marking.points(content, Arrangement.asWritten(content, order, given), BigDecimal.TEN);
            assertThat(points).isEqualByComparingTo(content == CASE ? "8.34" : "10");
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void nonsense_is_dropped_or_earns_nothing(Content content) {
        var order = Arrangement.shuffled(content, new Random(1));
        var written = Arrangement.asWritten(
                content, order, List.of("99", "-1", "a", "0:99", "3:", "7:1", ":", "99999999999999"));
        assertThat(Marking.points(content, written, BigDecimal.TEN)).isEqualByComparingTo("0");
    }

    @Test
    void every_order_comes_up_so_that_none_tells_anything() {
        var seen = new HashSet<List<Integer>>();
        var random = new Random(1);
        for (var candidate = 0; candidate < 2000; candidate++) {
            seen.add(Arrangement.shuffled(ORDER, random));
        }
        assertThat(seen).hasSize(24);
    }

    @Test
    void what_is_asked_holds_nothing_of_what_is_right() {
        var asked = Asked.of(CASE, Arrangement.shuffled(CASE, new Random(7)));
        var words = JsonMapper.shared().writeValueAsString(asked);
        assertThat(words).contains("材料", "____ 和 ____", "甲", "四");
        assertThat(words).doesNotContain("参考答案原文", "关键之词", "因为一先于二", "share", "credit", "\"right");
        assertThat(asked.parts().get(2).offered()).containsExactlyInAnyOrder("一", "二", "三", "四");
        assertThat(asked.parts().get(3).offered()).containsExactlyInAnyOrder("子", "丑", "寅");
    }

    @Test
    void a_case_is_answered_when_all_its_parts_are() {
        var asked = Asked.of(CASE, Arrangement.shuffled(CASE, new Random(7)));
        assertThat(asked.answered(CASE.key())).isTrue();
        assertThat(asked.answered(List.of("0:1"))).isFalse();
    }

    @Test
    void steps_lie_as_they_were_given() {
        var asked = Asked.of(ORDER, List.of(2, 0, 3, 1));
        assertThat(asked.laid(List.of("3", "1", "0", "2"))).containsExactly(3, 1, 0, 2);
        assertThat(asked.laid(List.of())).containsExactly(0, 1, 2, 3);
        assertThat(asked.laid(List.of("3", "3", "9"))).containsExactly(0, 1, 2, 3);
    }

    @Test
    void the_printed_key_fits_the_printed_paper() {
        var printed = Printed.of(ORDER, 42);
        var first = printed.key().charAt(0);
        assertThat(printed.asked()).contains(first + ". 一");
        assertThat(Printed.of(ORDER, 42)).isEqualTo(printed);
    }
}
