package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhrasebookTests {

    private final Phrasebook book = new Phrasebook(List.of(
            rule(WordingCategory.TABOO_REFUSAL, "不归我管"),
            rule(WordingCategory.TABOO_OVERPROMISE, "保证", "不保证", "无法保证", "保证金"),
            rule(WordingCategory.TABOO_THREAT, "随便你投诉"),
            rule(WordingCategory.TABOO_COLD, "随便"),
            rule(WordingCategory.TABOO_OVERPROMISE, "100%"),
            rule(WordingCategory.VAGUE_TIME, "尽快"),
            rule(WordingCategory.VAGUE_TIME, "马上"),
            rule(WordingCategory.VAGUE_DEGREE, "可能", "不可能", "可能性"),
            rule(WordingCategory.VAGUE_TIME, "asap"),
            rule(WordingCategory.TABOO_REFUSAL, "can't help you")));

    private static PhraseRule rule(WordingCategory category, String phrase, String... unless) {
        return new PhraseRule(category, phrase, "换个说法", List.of(unless));
    }

    private List<String> phrases(String text) {
        return book.check(text).stream().map(WordingFinding::phrase).toList();
    }

    @Test
    void a_taboo_is_found_where_it_stands_with_advice_and_rule() {
        var finding = book.check("这个不归我管，您再问问").getFirst();

        assertThat(finding).isEqualTo(new WordingFinding(WordingCategory.TABOO_REFUSAL, 2, 6, "不归我管", "换个说法", "M-03"));
    }

    @Test
    void a_clean_answer_has_no_findings() {
        assertThat(phrases("王先生，维修师傅 10:20 前到您家，先止水再登记损失。")).isEmpty();
    }

    @Test
    void an_empty_text_has_no_findings() {
        assertThat(phrases("")).isEmpty();
    }

    @Test
    void findings_come_in_the_order_of_the_text() {
        assertThat(phrases("可能不归我管，保证给您")).containsExactly("可能", "不归我管", "保证");
    }

    @Test
    void an_english_word_is_not_found_inside_another() {
        assertThat(phrases("It was a pity.")).isEmpty();
        assertThat(phrases("I reply ASAP, thanks")).containsExactly("ASAP");
        assertThat(phrases("我 asap 回您")).containsExactly("asap");
        assertThat(phrases("I reply asap, by Friday")).isEmpty();
        assertThat(phrases("Sorry, I can’t help you.")).containsExactly("can’t help you");
    }

    @Nested
    class Disguised_words {

        @Test
        void full_width_forms_are_seen_through() {
            assertThat(phrases("１００％能修好")).containsExactly("１００％");
        }

        @Test
        void spaces_between_characters_do_not_hide_a_word() {
            assertThat(phrases("这 不 归 我 管")).containsExactly("不 归 我 管");
        }

        @Test
        void invisible_marks_do_not_hide_a_word() {
            assertThat(phrases("随\u200B便你投诉")).containsExactly("随\u200B便你投诉");
        }

        @Test
        void places_stay_right_behind_signs_outside_the_basic_plane() {
            var finding = book.check("😀😀不归我管").getFirst();

            assertThat(finding.from()).isEqualTo(4);
            assertThat(finding.phrase()).isEqualTo("不归我管");
        }
    }

    @Nested
    class Context {

        @Test
        void a_denied_promise_is_no_promise() {
            assertThat(phrases("到账时间我们无法保证")).isEmpty();
        }

        @Test
        void a_longer_word_that_contains_the_phrase_is_left_alone() {
            assertThat(phrases("装修保证金在验收后退还，这种可能性很小")).isEmpty();
        }

        @Test
        void of_two_that_overlap_the_longer_one_counts() {
            assertThat(phrases("随便你投诉")).containsExactly("随便你投诉");
        }

        @Test
        void what_is_quoted_is_somebody_elses_word() {
            assertThat(phrases("您刚才提到同事说“随便你投诉”，这是我们的不对。")).isEmpty();
        }

        @Test
        void soon_is_fine_in_a_sentence_that_says_when() {
            assertThat(phrases("师傅会尽快上门，最晚 10:20 到。")).isEmpty();
            assertThat(phrases("师傅尽快过去。费用 3 天内退。")).containsExactly("尽快");
        }
    }

    @Nested
    class A_promise {

        @Test
        void without_a_time_is_found() {
            var finding = book.check("好的，我这边会安排师傅上门。").getFirst();

            assertThat(finding.category()).isEqualTo(WordingCategory.VAGUE_PROMISE);
            assertThat(finding.rule()).isEqualTo("E-07");
            assertThat(finding.phrase()).endsWith("上门");
        }

        @Test
        void with_a_time_is_fine() {
            assertThat(phrases("我会在今天 17:00 前给您回复。")).isEmpty();
            assertThat(phrases("财务部会在三个工作日内退给您。")).isEmpty();
            assertThat(phrases("主管将于下周一联系您。")).isEmpty();
        }

        @Test
        void that_is_kept_already_is_fine() {
            assertThat(phrases("之前已经安排师傅上门看过。")).isEmpty();
        }

        @Test
        void that_is_only_a_question_is_fine() {
            assertThat(phrases("需要我安排师傅上门吗？")).isEmpty();
        }

        @Test
        void that_says_soon_is_found_once() {
            assertThat(book.check("师傅会尽快上门。")).hasSize(1);
        }
    }

    @Test
    void a_long_text_with_thousands_of_phrases_is_checked_in_one_pass() {
        var many = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> rule(WordingCategory.TABOO_COLD, "禁语" + i + "号"))
                .toList();
        var text = "您好，".repeat(2_000) + "禁语4711号";

        assertThat(new Phrasebook(many).check(text)).hasSize(1);
    }
}
