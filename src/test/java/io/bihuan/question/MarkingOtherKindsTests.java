package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingOtherKindsTests {

    private static final BigDecimal SIX = new BigDecimal("6");

    private static String earned(Content content, String... given) {
        return Marking.points(content, List.of(given), SIX).toPlainString();
    }

    @Nested
    class An_order {

        private Content with(PartialCredit credit) {
            return new Content.Ordering("先后？", List.of("倾听", "致歉", "核实"), credit, "");
        }

        @ParameterizedTest
        @EnumSource
        void earns_everything_when_right_and_nothing_when_left_out(PartialCredit credit) {
            assertThat(earned(with(credit), "0", "1", "2")).isEqualTo("6.00");
            assertThat(earned(with(credit))).isEqualTo("0.00");
            assertThat(earned(with(credit), "9", "x", "")).isEqualTo("0.00");
        }

        @Test
        void earns_by_its_policy_when_two_are_exchanged() {
            assertThat(earned(with(PartialCredit.ALL_OR_NOTHING), "0", "2", "1"))
                    .isEqualTo("0.00");
            assertThat(earned(with(PartialCredit.PROPORTIONAL), "0", "2", "1")).isEqualTo("2.00");
            assertThat(earned(with(PartialCredit.UNLESS_WRONG), "0", "2", "1")).isEqualTo("2.00");
            assertThat(earned(with(PartialCredit.PROPORTIONAL), "1", "0", "2")).isEqualTo("2.00");
            assertThat(earned(with(PartialCredit.UNLESS_WRONG), "1", "0", "2")).isEqualTo("0.00");
        }

        @Test
        void is_not_right_with_more_than_was_asked() {
            assertThat(earned(with(PartialCredit.ALL_OR_NOTHING), "0", "1", "2", "2"))
                    .isEqualTo("0.00");
        }
    }

    @Nested
    class Pairs {

        private Content with(PartialCredit credit) {
            return new Content.Matching(
                    "配对",
                    List.of(new Pair("甲", "一"), new Pair("乙", "二"), new Pair("丙", "一")),
                    List.of("三"),
                    credit,
                    "");
        }

        @Test
        void may_share_a_right_side() {
            assertThat(((Content.Matching) with(PartialCredit.PROPORTIONAL)).rights())
                    .containsExactly("一", "二", "三");
            assertThat(with(PartialCredit.PROPORTIONAL).key()).containsExactly("0", "1", "0");
        }

        @ParameterizedTest
        @EnumSource
        void earn_everything_when_all_fit(PartialCredit credit) {
            assertThat(earned(with(credit), "0", "1", "0")).isEqualTo("6.00");
            assertThat(earned(with(credit))).isEqualTo("0.00");
        }

        @Test
        void earn_by_their_policy_when_some_fit() {
            assertThat(earned(with(PartialCredit.ALL_OR_NOTHING), "0", "1", "2"))
                    .isEqualTo("0.00");
            assertThat(earned(with(PartialCredit.PROPORTIONAL), "0", "1", "2")).isEqualTo("4.00");
            assertThat(earned(with(PartialCredit.UNLESS_WRONG), "0", "1", "2")).isEqualTo("0.00");
            assertThat(earned(with(PartialCredit.UNLESS_WRONG), "0", "", "0")).isEqualTo("4.00");
        }
    }

    @Nested
    class What_is_written {

        private final Content.ShortAnswer content =
                new Content.ShortAnswer("怎样回复？", "致歉并说明时间。", List.of("致歉", "五点前", "ＯＫ"), "");

        @Test
        void is_left_to_people_with_the_model_and_the_keywords_it_names() {
            assertThat(Marking.needsPeople(content)).isTrue();
            assertThat(earned(content, "致歉并说明时间。")).isEqualTo("0.00");
            assertThat(Marking.written(content, List.of("我先致 歉， ok"), SIX))
                    .singleElement()
                    .satisfies(written -> {
                        assertThat(written.possible()).isEqualByComparingTo("6");
                        assertThat(written.named()).containsExactly("致歉", "ＯＫ");
                    });
        }

        @Test
        void is_asked_of_people_even_when_nothing_was_written() {
            assertThat(Marking.written(content, List.of(), SIX).getFirst().given())
                    .isEmpty();
        }
    }

    @Nested
    class A_case {

        private final Content content = new Content.Case(
                "材料",
                List.of(
                        new Part(new Content.TrueFalse("对吗？", true, ""), 1),
                        new Part(
                                new Content.Single("哪个？", List.of(Choice.of("甲", false), Choice.of("乙", true)), ""), 1),
                        new Part(new Content.ShortAnswer("为什么？", "因为", List.of(), ""), 1)),
                "");

        @Test
        void earns_part_by_part_and_leaves_the_written_one_to_people() {
            assertThat(content.key()).containsExactly("0:true", "1:1", "2:因为");
            assertThat(earned(content, "0:true", "1:1", "2:我的看法")).isEqualTo("4.00");
            assertThat(earned(content, "0:false", "1:1")).isEqualTo("2.00");
            assertThat(Marking.needsPeople(content)).isTrue();
            assertThat(Marking.written(content, List.of("0:true", "2:第一行\n第二行：3:4"), SIX))
                    .singleElement()
                    .satisfies(written -> {
                        assertThat(written.part()).isEqualTo(2);
                        assertThat(written.given()).isEqualTo("第一行\n第二行：3:4");
                        assertThat(written.possible()).isEqualByComparingTo("2.00");
                    });
        }

        @Test
        void gives_its_last_part_what_rounding_leaves() {
            var points = Part.points(((Content.Case) content).parts(), BigDecimal.TEN);
            assertThat(points).extracting(BigDecimal::toPlainString).containsExactly("3.33", "3.33", "3.34");
        }

        @Test
        void survives_nonsense() {
            assertThat(earned(content, "9:1", ":", "x", "1:1:1")).isEqualTo("0.00");
        }
    }
}
