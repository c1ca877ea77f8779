package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTests {

    @Test
    void a_short_text_is_shown_whole() {
        assertThat(Passages.best("物业费按季度收。", "物业费")).isEqualTo("物业费按季度收。");
    }

    @Test
    void a_long_text_is_shown_where_it_speaks_of_the_question() {
        var text = "第一段讲别的事情，与您要问的没有关系。".repeat(10) + "停车位续费在到期前七天办理。" + "后面又讲别的。".repeat(10);

        assertThat(Passages.best(text, "停车位怎么续费"))
                .contains("停车位续费")
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void found_words_are_told_apart_from_the_rest() {
        assertThat(Passages.pieces("怎么交物业费？", "物业费 在哪"))
                .containsExactly(
                        new Passages.Piece("怎么交", false),
                        new Passages.Piece("物业费", true),
                        new Passages.Piece("？", false));
    }

    @Test
    void latin_words_are_found_whatever_their_case() {
        assertThat(Passages.pieces("下载App即可", "app")).contains(new Passages.Piece("App", true));
    }

    @Test
    void an_empty_text_has_no_pieces() {
        assertThat(Passages.pieces("", "物业")).isEmpty();
    }

    @Test
    void an_empty_question_marks_nothing() {
        assertThat(Passages.pieces("怎么交物业费", "")).containsExactly(new Passages.Piece("怎么交物业费", false));
    }
}
