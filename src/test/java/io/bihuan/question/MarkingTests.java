package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkingTests {

    private static final BigDecimal FIVE = new BigDecimal("5");

    private static final List<Choice> TWO_OF_FOUR =
            List.of(Choice.of("致歉", true), Choice.of("争辩", false), Choice.of("倾听", true), Choice.of("推诿", false));

    private static String earned(Content content, String... given) {
        return Marking.points(content, List.of(given), FIVE).toPlainString();
    }

    @Nested
    class A_single_choice {

        private final Content content = new Content.Single("先做什么？", TWO_OF_FOUR.subList(0, 2), "");

        @Test
        void earns_everything_when_right() {
            assertThat(earned(content, "0")).isEqualTo("5.00");
        }

        @Test
        void earns_nothing_when_wrong_or_left_out() {
            assertThat(earned(content, "1")).isEqualTo("0.00");
            assertThat(earned(content)).isEqualTo("0.00");
        }

        @Test
        void earns_nothing_when_everything_is_ticked() {
            assertThat(earned(content, "0", "1")).isEqualTo("0.00");
        }

        @Test
        void earns_a_share_where_the_author_gave_one() {
            var half = new Choice("倾听", new BigDecimal("50"), "");
            var shared = new Content.Single("先做什么？", List.of(Choice.of("致歉", true), half), "");
            assertThat(earned(shared, "1")).isEqualTo("2.50");
        }

        @Test
        void survives_nonsense() {
            assertThat(earned(content, "99")).isEqualTo("0.00");
            assertThat(earned(content, "<script>")).isEqualTo("0.00");
        }
    }

    @Nested
    class A_multiple_choice {

        private Content with(PartialCredit credit) {
            return new Content.Multiple("哪些属于投诉处理四步？", TWO_OF_FOUR, credit, "");
        }

        @Test
        void of_all_or_nothing_earns_only_for_exactly_the_right_ones() {
            var content = with(PartialCredit.ALL_OR_NOTHING);
            assertThat(earned(content, "2", "0")).isEqualTo("5.00");
            assertThat(earned(content, "0")).isEqualTo("0.00");
            assertThat(earned(content, "0", "1", "2")).isEqualTo("0.00");
        }

        @Test
        void of_proportional_credit_takes_away_for_a_wrong_one_but_never_below_nothing() {
            var content = with(PartialCredit.PROPORTIONAL);
            assertThat(earned(content, "0", "2")).isEqualTo("5.00");
            assertThat(earned(content, "0")).isEqualTo("2.50");
            assertThat(earned(content, "0", "2", "1")).isEqualTo("2.50");
            assertThat(earned(content, "0", "2", "1", "3")).isEqualTo("0.00");
            assertThat(earned(content, "1", "3")).isEqualTo("0.00");
        }

        @Test
        void of_credit_unless_wrong_earns_for_what_was_found_and_nothing_beside_a_wrong_one() {
            var content = with(PartialCredit.UNLESS_WRONG);
            assertThat(earned(content, "0")).isEqualTo("2.50");
            assertThat(earned(content, "0", "2")).isEqualTo("5.00");
            assertThat(earned(content, "0", "2", "1")).isEqualTo("0.00");
        }

        @Test
        void with_weights_of_its_own_follows_them() {
            var weighed = new Content.Multiple(
                    "哪些颜色？",
                    List.of(
                            new Choice("黄", new BigDecimal("50"), ""),
                            new Choice("红", new BigDecimal("-100"), ""),
                            new Choice("米白", new BigDecimal("50"), "")),
                    PartialCredit.PROPORTIONAL,
                    "");
            assertThat(earned(weighed, "0", "2")).isEqualTo("5.00");
            assertThat(earned(weighed, "0")).isEqualTo("2.50");
            assertThat(earned(weighed, "0", "1")).isEqualTo("0.00");
        }

        @Test
        void of_three_right_ones_loses_no_hundredth_when_all_are_found() {
            var thirds = new Content.Multiple(
                    "三项",
                    List.of(Choice.of("一", true), Choice.of("二", true), Choice.of("三", true), Choice.of("四", false)),
                    PartialCredit.PROPORTIONAL,
                    "");
            assertThat(earned(thirds, "0", "1", "2")).isEqualTo("5.00");
            assertThat(earned(thirds, "0", "1")).isEqualTo("3.33");
        }
    }

    @Test
    void a_statement_is_right_or_wrong() {
        var content = new Content.TrueFalse("承诺的回访必须在承诺时间内完成。", true, "");
        assertThat(earned(content, "true")).isEqualTo("5.00");
        assertThat(earned(content, "false")).isEqualTo("0.00");
        assertThat(earned(content)).isEqualTo("0.00");
    }

    @Nested
    class A_gap {

        private final Content content =
                new Content.FillIn("索赔达到 ____ 元须升级。", List.of(Blank.of("100000", "10 万", "十万")), "");

        @Test
        void takes_any_of_its_answers() {
            assertThat(earned(content, "十万")).isEqualTo("5.00");
            assertThat(earned(content, "9万")).isEqualTo("0.00");
        }

        @Test
        void does_not_care_for_width_case_spaces_or_a_closing_stop() {
            assertThat(earned(content, "１０００００")).isEqualTo("5.00");
            assertThat(earned(content, " 10万。")).isEqualTo("5.00");
            var letters = new Content.FillIn("客户关系管理的英文缩写是 ____。", List.of(Blank.of("CRM")), "");
            assertThat(earned(letters, "ｃｒｍ")).isEqualTo("5.00");
        }

        @Test
        void shares_the_points_among_several() {
            var two = new Content.FillIn(
                    "____ 分钟内通知主管，____ 个工作日内核实。", List.of(Blank.of("10", "十"), Blank.of("2", "两")), "");
            assertThat(earned(two, "10", "两")).isEqualTo("5.00");
            assertThat(earned(two, "10")).isEqualTo("2.50");
            assertThat(earned(two, "", "2")).isEqualTo("2.50");
        }

        @Test
        void takes_a_number_within_its_tolerance() {
            var range = new Content.FillIn(
                    "1 到 5 之间：____",
                    List.of(new Blank(List.of(new Accepted("3", new BigDecimal("100"), new BigDecimal("2"))))),
                    "");
            assertThat(earned(range, "5.0")).isEqualTo("5.00");
            assertThat(earned(range, "１")).isEqualTo("5.00");
            assertThat(earned(range, "5.01")).isEqualTo("0.00");
            assertThat(earned(range, "很多")).isEqualTo("0.00");
            assertThat(earned(range, "1e99999999")).isEqualTo("0.00");
        }
    }
}
