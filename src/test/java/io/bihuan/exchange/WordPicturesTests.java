package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Content;
import io.bihuan.richtext.RichText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** A paper from Word as teachers write it: a plan below the question, a formula in a line, a figure raised. */
class WordPicturesTests {

    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private final XWPFDocument document = new XWPFDocument();

    private static byte[] picture(int colour) throws Exception {
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void line(String text) {
        document.createParagraph().createRun().setText(text);
    }

    private void line(String text, byte[] picture, PictureType type) throws Exception {
        var run = document.createParagraph().createRun();
        run.setText(text);
        run.addPicture(new ByteArrayInputStream(picture), type, "plan", 300_000, 200_000);
    }

    /** A paragraph as Word stores it. */
    private void xml(String inside) throws Exception {
        document.createParagraph();
        var last = document.getDocument().getBody().sizeOfPArray() - 1;
        document.getDocument()
                .getBody()
                .setPArray(last, CTP.Factory.parse("<xml-fragment" + NAMES + ">" + inside + "</xml-fragment>"));
    }

    private static String said(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private List<ImportLine> read() throws Exception {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return WordPaper.read(out.toByteArray());
    }

    private static ImportLine.Good good(ImportLine line) {
        assertThat(line).isInstanceOf(ImportLine.Good.class);
        return (ImportLine.Good) line;
    }

    @Test
    void a_picture_comes_with_the_question_and_the_choice_that_it_stands_in() throws Exception {
        line("星湾客户服务中心考卷", picture(0x0000ff), PictureType.PNG);
        line("1. 安全出口在哪边？");
        line("", picture(0xff0000), PictureType.PNG);
        line("A. 左边");
        line("B. ", picture(0x00ff00), PictureType.PNG);
        line("答案：B");
        line("2. 出口有两个。");
        line("答案：对");
        var lines = read();

        var first = good(lines.getFirst());
        var single = (Content.Single) first.draft().content();
        assertThat(first.pictures()).hasSize(2);
        assertThat(RichText.pictures(Stream.of(single.stem()))).hasSize(1);
        assertThat(RichText.pictures(Stream.of(single.choices().get(1).text()))).hasSize(1);
        assertThat(good(lines.get(1)).pictures()).isEmpty();
        assertThat(lines)
                .as("the emblem of the head stays out, and is named")
                .last()
                .isInstanceOfSatisfying(ImportLine.Left.class, left -> {
                    assertThat(left.what().key()).isEqualTo("exchange.left.pictures");
                    assertThat(left.what().arguments()).containsExactly(1L);
                });
    }

    @Test
    void a_drawing_of_an_old_formula_editor_keeps_its_question_out_with_the_reason() throws Exception {
        line("1. 求", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, PictureType.WMF);
        line("答案：4");
        line("2. 出口有两个。");
        line("答案：对");
        var lines = read();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isInstanceOfSatisfying(
                        ImportLine.Bad.class,
                        bad -> assertThat(bad.reason().key()).isEqualTo("exchange.word.metafile"));
        good(lines.getLast());
    }

    @Test
    void formulas_and_raised_figures_are_read_where_they_stand() throws Exception {
        xml(said("1. 客厅长 ") + "<m:oMath>" + run("a") + power("b", "2") + "</m:oMath>" + said("3 米，面积 12 m")
                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>" + said("？"));
        xml("<m:oMathPara><m:oMath>" + fraction("1", "客户数") + "</m:oMath></m:oMathPara>");
        line("答案：对");
        assertThat(good(read().getFirst()).draft().content().stem())
                .isEqualTo("客厅长 $a{b}^{2}$ 3 米，面积 12 m²？\n$$\\frac{1}{\\text{客户数}}$$");
    }

    private static String run(String letters) {
        return "<m:r><m:rPr/><m:t>" + letters + "</m:t></m:r>";
    }

    private static String power(String base, String power) {
        return "<m:sSup><m:e>" + run(base) + "</m:e><m:sup>" + run(power) + "</m:sup></m:sSup>";
    }

    private static String fraction(String above, String below) {
        return "<m:f><m:num>" + run(above) + "</m:num><m:den>" + run(below) + "</m:den></m:f>";
    }
}
