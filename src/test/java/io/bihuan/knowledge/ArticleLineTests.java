package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.file.RowReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleLineTests {

    @Test
    void a_full_line_becomes_a_public_answer() {
        var read = ArticleLine.read("""
                {"externalId":"F-1","question":" 怎么开发票？ ","variants":["开票",null," "],"answer":"在 App 里开。","category":"发票"}
                """);

        assertThat(read)
                .isEqualTo(new RowReading.Good<>(
                        new NamedArticle("F-1", ArticleText.answer("怎么开发票？", List.of("开票"), "在 App 里开。", "发票"))));
    }

    @Test
    void answer_variants_and_category_may_be_missing() {
        assertThat(ArticleLine.read("{\"externalId\":\"F-2\",\"question\":\"怎么退卡\"}"))
                .isInstanceOf(RowReading.Good.class);
    }

    @Test
    void unknown_fields_are_passed_over() {
        assertThat(ArticleLine.read("{\"externalId\":\"F-3\",\"question\":\"q\",\"score\":1}"))
                .isInstanceOf(RowReading.Good.class);
    }

    @Test
    void a_line_without_a_question_says_so() {
        assertThat(ArticleLine.read("{\"externalId\":\"F-4\",\"question\":\" \"}"))
                .isEqualTo(RowReading.bad("file.row.missing", "question"));
    }

    @Test
    void a_line_without_an_id_says_so() {
        assertThat(ArticleLine.read("{\"question\":\"怎么退卡\"}"))
                .isEqualTo(RowReading.bad("file.row.missing", "externalId"));
    }

    @Test
    void a_line_that_is_no_json_says_so() {
        assertThat(ArticleLine.read("{oops")).isInstanceOf(RowReading.Bad.class);
        assertThat(ArticleLine.read("[1]")).isInstanceOf(RowReading.Bad.class);
        assertThat(ArticleLine.read("null")).isInstanceOf(RowReading.Bad.class);
    }

    @Test
    void a_question_may_be_as_long_as_the_limit_and_not_one_more() {
        var longest = "问".repeat(ArticleText.LONGEST_QUESTION);

        assertThat(ArticleLine.read("{\"externalId\":\"a\",\"question\":\"" + longest + "\"}"))
                .isInstanceOf(RowReading.Good.class);
        assertThat(ArticleLine.read("{\"externalId\":\"a\",\"question\":\"" + longest + "问\"}"))
                .isInstanceOf(RowReading.Bad.class);
    }

    @Test
    void a_nul_character_is_left_out() {
        assertThat(ArticleLine.read("{\"externalId\":\"a\",\"question\":\"怎\\u0000么\"}"))
                .isEqualTo(new RowReading.Good<>(new NamedArticle("a", ArticleText.answer("怎么", List.of(), "", ""))));
    }
}
