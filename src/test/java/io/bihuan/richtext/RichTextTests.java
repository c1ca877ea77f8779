package io.bihuan.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    private static final UUID PLAN = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {"押金 $5", "从 $5 涨到 $10", "$5-$8", "一次$5，两次$10", "价格是$5，不是$，对吗", "$ x $", "一个 $ 没有下文", "跨行 $a\nb$"
            })
    void money_stays_money(String text) {
        assertThat(RichText.pieces(text)).isEqualTo(List.of(new Piece.Words(text)));
    }

    @Test
    void dollar_signs_around_tex_make_a_formula() {
        assertThat(RichText.pieces("设 $x^2$ 与\n$$\\frac{a}{b}$$"))
                .containsExactly(
                        new Piece.Words("设 "),
                        new Piece.Formula("x^2", false),
                        new Piece.Words(" 与\n"),
                        new Piece.Formula("\\frac{a}{b}", true));
        assertThat(RichText.pieces("$服务水平=\\frac{\\text{接起}}{\\text{接入}}$"))
                .containsExactly(new Piece.Formula("服务水平=\\frac{\\text{接起}}{\\text{接入}}", false));
    }

    @Test
    void a_backslash_keeps_a_dollar_sign() {
        assertThat(RichText.pieces("\\$x$ 元，$a\\$b$"))
                .containsExactly(new Piece.Words("$x$ 元，"), new Piece.Formula("a\\$b", false));
        assertThat(RichText.words(RichText.literal("$x$ 和 ![图](picture:" + PLAN + ")")))
                .isEqualTo("$x$ 和 ![图](picture:" + PLAN + ")");
    }

    @Test
    void a_picture_is_known_by_its_id_and_read_in_words_by_what_it_shows() {
        var text = "见图：" + RichText.picture(PLAN, "大厅 [一层]");
        assertThat(RichText.pieces(text)).contains(new Piece.Picture(PLAN, "大厅 [一层]"));
        assertThat(RichText.words(text)).isEqualTo("见图：〔大厅 [一层]〕");
        assertThat(RichText.written(RichText.pieces(text))).isEqualTo(text);
    }

    @Test
    void nothing_of_a_text_becomes_markup() {
        var evil = "<script>alert(1)</script> $x<y$ $\\text{<img src=x onerror=1>}$ "
                + RichText.picture(PLAN, "\"><script>1</script>");
        var html = RichHtml.of(evil, "/p/");
        assertThat(html).doesNotContain("<script").doesNotContain("<img src=x").contains("src=\"/p/" + PLAN + "\"");
        assertThat(RichHtml.of(evil, "")).doesNotContain("<img");
    }

    @Test
    void a_formula_in_a_line_of_words_shows_its_signs() {
        assertThat(RichText.words("话务量 $A=\\frac{\\lambda\\times T_{\\text{通话}}}{3600}$，$x\\leq 2$"))
                .isEqualTo("话务量 A=(λ×T_通话)/(3600)，x≤2");
        assertThat(RichText.words("$\\lambda\\cdot\\text{AHT}$")).isEqualTo("λ·AHT");
    }
}
