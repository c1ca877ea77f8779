package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.richtext.Formulas;
import io.bihuan.richtext.Piece;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as Word and as MathML write them are read as TeX that can be drawn. */
class ForeignFormulasTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " is ",
            value = {
                "<rad><radPr><degHide val='1'/></radPr><deg/><e><r><t>𝑥≤2</t></r></e></rad> is \\sqrt{x\\leq 2}",
                "<rad><deg><r><t>3</t></r></deg><e><r><t>α</t></r></e></rad> is \\sqrt[3]{\\alpha }",
                "<nary><naryPr><chr val='∑'/><limLoc val='undOvr'/></naryPr><sub><r><t>i=1</t></r></sub>"
                        + "<sup><r><t>n</t></r></sup><e><r><t>i</t></r></e></nary> is \\sum\\limits_{i=1}^{n}{i}",
                "<d><dPr><begChr val='{'/><endChr val=''/></dPr><e><eqArr><e><r><t>x=1</t></r></e>"
                        + "<e><r><t>y=2</t></r></e></eqArr></e></d>"
                        + " is \\left\\{ \\begin{gathered}x=1\\\\y=2\\end{gathered}\\right.",
                "<d><e><r><t>1</t></r></e><e><r><t>2</t></r></e></d> is \\left( 1|2\\right)",
                "<func><fName><r><t>sin</t></r></fName><e><r><t>θ</t></r></e></func> is \\sin {\\theta }",
                "<func><fName><limLow><e><r><t>lim</t></r></e><lim><r><t>x→0</t></r></lim></limLow></fName>"
                        + "<e><r><t>x</t></r></e></func> is \\lim\\limits_{x\\to 0}{x}",
                "<m><mr><e><r><t>1</t></r></e><e><r><t>2</t></r></e></mr><mr><e><r><t>3</t></r></e><e><r><t>4</t></r></e></mr></m>"
                        + " is \\begin{matrix}1&2\\\\3&4\\end{matrix}",
                "<acc><accPr><chr val='⃗'/></accPr><e><r><t>a</t></r></e></acc> is \\vec{a}",
                "<bar><barPr><pos val='top'/></barPr><e><r><t>x</t></r></e></bar> is \\overline{x}",
                "<sSubSup><e><r><t>S</t></r></e><sub><r><t>甲</t></r></sub><sup><r><t>2</t></r></sup></sSubSup>"
                        + " is {S}_{\\text{甲}}^{2}",
                "<r><t>5%</t></r> is 5\\%",
            })
    void of_word(String office, String tex) {
        assertThat(drawn(OfficeMath.tex(node("<oMath>" + office + "</oMath>")))).isEqualTo(tex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " is ",
            value = {
                "<mrow><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac></mrow> is x=\\frac{1}{n}",
                "<msup><mi>e</mi><mrow><mo>−</mo><mi>t</mi></mrow></msup> is {e}^{-t}",
                "<msqrt><mn>2</mn></msqrt> is \\sqrt{2}",
                "<mroot><mn>8</mn><mn>3</mn></mroot> is \\sqrt[3]{8}",
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>"
                        + " is \\sum \\limits_{i=1}^{n}i",
                "<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder> is \\lim\\limits_{x\\to 0}",
                "<mover><mi>x</mi><mo>¯</mo></mover> is \\overline{x}",
                "<mfenced open='[' close=']'><mi>a</mi><mi>b</mi></mfenced> is \\left[ a,b\\right]",
                "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable> is \\begin{matrix}1&2\\end{matrix}",
                "<mtext>单价</mtext><mo>×</mo><mi>n</mi> is \\text{单价}\\times n",
            })
    void of_math_ml(String shown, String tex) {
        assertThat(drawn(MathMl.tex(node("<math>" + shown + "</math>")))).isEqualTo(tex);
    }

    @Test
    void half_a_formula_is_none() {
        assertThatThrownBy(() -> OfficeMath.tex(node("<oMath><phantomPart><e/></phantomPart></oMath>")))
                .isInstanceOf(FileFault.class);
        assertThatThrownBy(() -> MathMl.tex(node("<math><mlongdiv/></math>"))).isInstanceOf(FileFault.class);
        assertThatThrownBy(() -> MathMl.tex(node("<math><mfrac><mn>1</mn></mfrac></math>")))
                .isInstanceOf(FileFault.class);
    }

    @Test
    void moodles_words_keep_the_formula_among_them() {
        var file = """
                <quiz><question type="truefalse"><questiontext format="html">
                <text><![CDATA[<p>若 <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>，则对。</p>]]></text>
                </questiontext><answer fraction="100"><text>true</text></answer></question></quiz>
                """;
        var line = MoodleReader.read(file.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(((ImportLine.Good) line).draft().content().stem()).isEqualTo("若 $x<2$，则对。");
    }

    private static String drawn(String tex) {
        assertThat(Formulas.drawing(new Piece.Formula(tex, true))).as(tex).isPresent();
        return tex;
    }

    private static XmlNode node(String xml) {
        return Xml.read(xml.getBytes(StandardCharsets.UTF_8), UnaryOperator.identity());
    }
}
