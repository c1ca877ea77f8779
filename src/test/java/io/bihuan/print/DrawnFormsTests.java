package io.bihuan.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Formulas and pictures in the cells of a form. */
@SpringBootTest
@AutoConfigureMockMvc
class DrawnFormsTests {

    @Autowired
    Forms forms;

    private static FormSheet sheet(String cell, Figures figures) {
        return new FormSheet("试卷", "", Map.of(), List.of(Column.of("题", 100)), List.of(List.of(cell)), List.of())
                .drawn(figures);
    }

    private static byte[] red() throws IOException {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 60; x++) {
            for (var y = 0; y < 40; y++) {
                image.setRGB(x, y, 0xff0000);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private BufferedImage page(String cell, Figures figures) throws IOException {
        try (var document = Loader.loadPDF(forms.pdf(sheet(cell, figures), Locale.CHINA))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    private static long count(BufferedImage page, java.util.function.IntPredicate colour) {
        return java.util.stream.IntStream.range(0, page.getWidth() * page.getHeight())
                .map(at -> page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xffffff)
                .filter(colour)
                .count();
    }

    @Test
    void are_drawn_on_paper() throws IOException {
        var id = UUID.randomUUID();
        var red = red();
        var shown = page("![红](picture:" + id + ") $$\\sum_{i=1}^{n}\\frac{x_i}{n}$$", _ -> red);
        var words = page("", _ -> null);
        assertThat(count(shown, rgb -> rgb == 0xff0000)).isGreaterThan(1000);
        assertThat(count(shown, rgb -> (rgb & 0xff) < 0x60 && rgb != 0xff0000))
                .isGreaterThan(count(words, rgb -> (rgb & 0xff) < 0x60) + 40);
    }

    @Test
    void are_pictures_in_word_with_their_words() throws IOException {
        var red = red();
        var cell = "$x^2$ ![红](picture:" + UUID.randomUUID() + ")";
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(forms.docx(sheet(cell, _ -> red), Locale.CHINA)))) {
            assertThat(document.getAllPictures()).hasSize(2);
            assertThat(document.getTables().getFirst().getCTTbl().xmlText()).contains("descr=\"红\"");
        }
    }

    @Test
    void a_picture_that_is_gone_is_named_in_words() throws IOException {
        var cell = "![大厅](picture:" + UUID.randomUUID() + ")";
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(forms.docx(sheet(cell, _ -> null), Locale.CHINA)))) {
            assertThat(document.getTables().getFirst().getText()).contains("〔大厅〕");
        }
    }

    @Test
    void a_formula_stays_in_its_line_and_its_table_on_the_first_page() throws IOException {
        var rows = java.util.Collections.nCopies(60, List.of("某人接了 $n=20$ 个电话"));
        var sheet = new FormSheet("试卷", "", Map.of("姓名", ""), List.of(Column.of("题", 100)), rows, List.of("考评员"))
                .drawn(_ -> null);
        try (var document = Loader.loadPDF(forms.pdf(sheet, Locale.CHINA))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document)).contains("某人接了", "个电话");
            assertThat(document.getNumberOfPages()).isLessThan(4);
        }
    }
}
