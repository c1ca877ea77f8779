package io.bihuan.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\text{服务水平}=\\frac{\\text{20 秒内接起}}{\\text{接入总数}}\\times 100\\%",
                "P_w=\\frac{\\frac{A^N}{N!}\\cdot\\frac{N}{N-A}}{\\sum_{i=0}^{N-1}\\frac{A^i}{i!}+\\frac{A^N}{N!}\\cdot\\frac{N}{N-A}}",
                "\\begin{cases} x & x\\geq 0 \\\\ -x & x<0 \\end{cases}",
                "\\sqrt[3]{a}\\leq\\left(\\overline{x}+\\alpha\\right)",
                "\\frac12"
            })
    void what_is_asked_in_the_trade_is_drawn(String tex) {
        assertThat(RichFaults.of("$$" + tex + "$$")).isEmpty();
        var drawing = Formulas.drawing(new Piece.Formula(tex, true)).orElseThrow();
        assertThat(drawing.width()).isPositive();
        assertThat(drawing.path()).matches("[mlqcz0-9 -]+");
        assertThat(drawing.png(32)).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @CsvSource({
        "'\\frac{1}', arguments",
        "'\\sqrt', argument",
        "'{a', unclosed",
        "'a}', unopened",
        "'\\left( a', unclosed",
        "'50%', sign",
        "'\\begin{cases}a', unclosed",
        "'\\begin{tabular}a', environment",
        "'\\def\\a{\\a\\a}\\a', command",
        "'\\newcommand{\\b}{x}', command",
        "'\\includegraphics{/etc/passwd}', command",
        "'\\rule{9999999cm}{9999999cm}', command",
        "'\\hspace{999999999cm}', command"
    })
    void a_fault_is_named_with_its_place(String tex, String fault) {
        assertThat(RichFaults.of("$$" + tex + "$$")).hasValueSatisfying(found -> {
            assertThat(found.key()).isEqualTo("richtext.fault." + fault);
            assertThat(found.arguments().getFirst()).isEqualTo(tex);
        });
        assertThat(RichHtml.of("$$" + tex + "$$", "")).contains("<code");
    }

    @Test
    void neither_length_nor_depth_grows_without_bounds() {
        assertThat(RichFaults.of("$$" + "x^{".repeat(400) + "$$")).isPresent();
        assertThat(RichFaults.of("$$" + "\\frac{a}{b}".repeat(2000) + "$$"))
                .hasValueSatisfying(found -> assertThat(found.key()).endsWith("long"));
        assertThat(RichFaults.of("$$" + "\\sqrt{".repeat(40) + "a" + "}".repeat(40) + "$$"))
                .hasValueSatisfying(found -> assertThat(found.key()).endsWith("deep"));
    }

    @Test
    void a_paper_of_a_hundred_formulas_costs_next_to_nothing_once_they_are_drawn() {
        var paper = new StringBuilder();
        for (var i = 0; i < 100; i++) {
            paper.append("第 ")
                    .append(i)
                    .append(" 题 $\\frac{x_{")
                    .append(i)
                    .append("}}{\\sqrt{")
                    .append(i)
                    .append("}}$ ");
        }
        RichHtml.of(paper.toString(), "");
        var quickest = Long.MAX_VALUE;
        for (var i = 0; i < 20; i++) {
            var began = System.nanoTime();
            RichHtml.of(paper.toString(), "");
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        assertThat(Duration.ofNanos(quickest)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void words_for_a_picture_are_owed() {
        assertThat(RichFaults.of("![ ](picture:0192f0a0-0000-7000-8000-000000000001)"))
                .hasValueSatisfying(found -> assertThat(found.key()).endsWith("alt-missing"));
    }
}
