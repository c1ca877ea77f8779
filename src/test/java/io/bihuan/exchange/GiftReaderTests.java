package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Accepted;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Pair;
import io.bihuan.question.PartialCredit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GiftReaderTests {

    private static Content only(String gift) {
        var lines = GiftReader.read(gift);
        assertThat(lines).singleElement().isInstanceOf(ImportLine.Good.class);
        return ((ImportLine.Good) lines.getFirst()).draft().content();
    }

    private static ImportLine.Bad refused(String gift) {
        return (ImportLine.Bad) GiftReader.read(gift).getLast();
    }

    @Nested
    class A_question_it_knows {

        @Test
        void is_written_and_marked_by_people() {
            assertThat(only("谈谈你的理解 {}")).isInstanceOf(Content.ShortAnswer.class);
        }

        @Test
        void matches_sides_and_a_right_one_alone_belongs_to_none() {
            var matching = (Content.Matching) only("连线 {=[html]甲<b>一</b> -> 一 =乙 -> 二 = -> 三}");
            assertThat(matching.pairs()).containsExactly(new Pair("甲一", "一"), new Pair("乙", "二"));
            assertThat(matching.extras()).containsExactly("三");
        }

        @Test
        void has_one_right_choice_and_words_for_each() {
            var single = (Content.Single) only("""
                    ::Q2:: 橙色和绿色之间是什么颜色？
                    {
                        =黄色 # 对
                        ~红色 # [html]不对，是<b>黄色</b>&amp;不是红色
                        ~[plain]蓝色 # 不对
                    }""");
            assertThat(single.stem()).isEqualTo("橙色和绿色之间是什么颜色？");
            assertThat(single.choices()).extracting(Choice::text).containsExactly("黄色", "红色", "蓝色");
            assertThat(single.choices()).extracting(Choice::right).containsExactly(true, false, false);
            assertThat(single.choices().get(1).feedback()).isEqualTo("不对，是黄色&不是红色");
        }

        @Test
        void has_several_right_choices_by_weight() {
            var multiple = (Content.Multiple) only("Colours {\n~%50%yellow\n~%-100%red\n~%50%off-beige\n}");
            assertThat(multiple.choices())
                    .extracting(Choice::share)
                    .containsExactly(new BigDecimal("50"), new BigDecimal("-100"), new BigDecimal("50"));
            assertThat(multiple.credit()).isEqualTo(PartialCredit.PROPORTIONAL);
        }

        @Test
        void is_a_statement_with_its_explanation() {
            var statement = (Content.TrueFalse) only("""
                    ::Q1:: 42 is the Absolute Answer to everything.{
                    FALSE#42 is the Ultimate Answer.#You gave the right answer.
                    ####This is a reference.}";""");
            assertThat(statement.truth()).isFalse();
            assertThat(statement.stem()).isEqualTo("42 is the Absolute Answer to everything.");
            assertThat(statement.explanation()).isEqualTo("This is a reference.");
        }

        @Test
        void takes_typed_words_and_drops_the_worthless_catch_all() {
            var gap = (Content.FillIn) only("Which is the best animal?{ =Frog#Good! =%50%Cat#Why? =%0%*#Wrong }");
            assertThat(gap.stem()).isEqualTo("Which is the best animal? ____");
            assertThat(gap.blanks().getFirst().accepted())
                    .extracting(Accepted::text)
                    .containsExactly("Frog", "Cat");
        }

        @Test
        void has_its_gap_in_the_middle() {
            var gap = (Content.Single) only("投诉须在 {=2 ~5} 个工作日内核实。");
            assertThat(gap.stem()).isEqualTo("投诉须在 ____ 个工作日内核实。");
        }

        @Test
        void asks_for_a_number_by_tolerance_or_range() {
            assertThat(((Content.FillIn) only("1 到 5？ {#3:2~#Completely wrong}\";"))
                            .blanks()
                            .getFirst()
                            .accepted())
                    .containsExactly(new Accepted("3", new BigDecimal("100"), new BigDecimal("2")));
            assertThat(((Content.FillIn) only("1 到 5？ {#1..5}"))
                            .blanks()
                            .getFirst()
                            .accepted())
                    .containsExactly(new Accepted("3", new BigDecimal("100"), new BigDecimal("2")));
            assertThat(((Content.FillIn) only("多少？ {#=10:0 =%50%11:1}"))
                            .blanks()
                            .getFirst()
                            .accepted())
                    .hasSize(2);
        }

        @Test
        void keeps_what_was_escaped() {
            var single = (Content.Single) only("求 f\\{x\\}\\: a\\=b？ {=x \\= 1 \\~ 2 ~y \\# 3}");
            assertThat(single.stem()).isEqualTo("求 f{x}: a=b？");
            assertThat(single.choices()).extracting(Choice::text).containsExactly("x = 1 ~ 2", "y # 3");
        }
    }

    @Test
    void a_category_names_the_area_of_what_follows() {
        var lines = GiftReader.read("$CATEGORY: $course$/top/identity\n\n甲 {T}\n\n$CATEGORY: 上层/empathy\n\n乙 {F}\n");
        assertThat(lines)
                .extracting(line -> ((ImportLine.Good) line).draft().areaCode())
                .containsExactly("identity", "empathy");
    }

    @Test
    void comments_are_not_questions_and_rows_are_counted_with_them() {
        var lines = GiftReader.read("// 说明\n\n// 又一行\n甲 {T}\n\n\n乙 {F}");
        assertThat(lines).extracting(ImportLine::row).containsExactly(4, 7);
    }

    @Test
    void the_comment_above_a_question_tells_its_difficulty_and_no_other_s() {
        var lines = GiftReader.read("// [id:7] [tag:difficulty-4]\n甲 {T}\n\n乙 {F}\n\n// [tag:difficulty-9]\n丙 {F}");
        assertThat(lines)
                .extracting(line -> ((ImportLine.Good) line).draft().difficulty())
                .containsExactly(4, 2, 2);
    }

    @Nested
    class What_it_refuses {

        @Test
        void is_a_file_cut_in_half_and_it_says_where() {
            var bad = refused("甲 {T}\n\n::乙:: 先做什么？ {\n=致歉\n~争");
            assertThat(bad.row()).isEqualTo(3);
            assertThat(bad.reason().key()).isEqualTo("question.gift.brace-not-closed");
            assertThat(bad.reason().arguments()).isEqualTo(List.of(3));
            assertThat(GiftReader.read("甲 {T}\n\n乙 {")).first().isInstanceOf(ImportLine.Good.class);
        }

        @Test
        void is_what_the_bank_cannot_mark() {
            assertThat(refused("只是一段说明").reason().key()).isEqualTo("question.gift.description");
        }

        @Test
        void is_what_is_written_wrongly() {
            assertThat(refused("甲 } {").reason().key()).isEqualTo("question.gift.brace-not-closed");
            assertThat(refused("甲 }").reason().key()).isEqualTo("question.gift.brace-not-opened");
            assertThat(refused("甲 {=a ~b {T}").reason().key()).isEqualTo("question.gift.brace-twice");
            assertThat(refused("甲 {~%50%a ~%20%b}").reason().key()).isEqualTo("question.gift.weights");
            assertThat(refused("甲 {~a ~b}").reason().key()).isEqualTo("question.fault.answer-missing");
            assertThat(refused("甲 {x =a}").reason().key()).isEqualTo("question.gift.no-mark");
            assertThat(refused("甲 {#abc}").reason().key()).isEqualTo("question.gift.number");
            assertThat(refused("甲 {=a ~a}").reason().key()).isEqualTo("question.fault.choices-same");
            assertThat(refused("{T}").reason().key()).isEqualTo("question.fault.stem-missing");
        }
    }
}
