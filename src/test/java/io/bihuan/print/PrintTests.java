package io.bihuan.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PrintTests {

    @Autowired
    Forms forms;

    private static FormSheet signInSheet(int people) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("日期", "2026-11-22");
        facts.put("培训主题", "投诉受理与情绪安抚");
        facts.put("培训内容", "先听完再回应，复述诉求并确认；说明处理时限；不作无法兑现的承诺。");
        var rows = IntStream.rangeClosed(1, people)
                .mapToObj(i -> List.of("客服一部", "员工" + i, "客服专员", "09:0" + i % 10, ""))
                .toList();
        return new FormSheet(
                "培训签到表",
                "星湾客户服务中心",
                facts,
                List.of(Column.of("部门"), Column.of("姓名"), Column.of("岗位"), Column.of("签到时间"), Column.of("备注", 20)),
                rows,
                List.of("讲师签字", "负责人签字"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PDDocument opened(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    @Nested
    class As_pdf {

        @Test
        void a_form_shows_title_facts_table_signatures_and_page_numbers() throws IOException {
            var text = text(forms.pdf(signInSheet(3), Locale.SIMPLIFIED_CHINESE));

            assertThat(text).contains("培训签到表", "星湾客户服务中心", "投诉受理与情绪安抚", "员工3", "讲师签字", "日期", "第 1 页，共 1 页");
        }

        @Test
        void the_font_is_embedded() throws IOException {
            try (var document = opened(forms.pdf(signInSheet(1), Locale.SIMPLIFIED_CHINESE))) {
                var resources = document.getPage(0).getResources();
                for (var name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                    assertThat(resources.getFont(name).getName()).contains("NotoSansSC");
                }
            }
        }

        @Test
        void a_long_table_repeats_its_headings_and_loses_no_row() throws IOException {
            var pdf = forms.pdf(signInSheet(120), Locale.SIMPLIFIED_CHINESE);

            try (var document = opened(pdf)) {
                assertThat(document.getNumberOfPages()).isGreaterThan(2);
            }
            var text = text(pdf);
            assertThat(text.split("签到时间", -1)).hasSizeGreaterThan(3);
            assertThat(IntStream.rangeClosed(1, 120)).allMatch(i -> text.contains("员工" + i));
        }

        @Test
        void a_lying_form_is_wider_than_high() throws IOException {
            try (var document = opened(forms.pdf(signInSheet(1).lying(), Locale.SIMPLIFIED_CHINESE))) {
                var page = document.getPage(0).getMediaBox();
                assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            }
        }

        @Test
        void english_pages_are_numbered_in_english() throws IOException {
            assertThat(text(forms.pdf(signInSheet(1), Locale.ENGLISH))).contains("Page 1 of 1", "Date");
        }

        @Test
        void a_blank_form_prints_too() throws IOException {
            assertThat(text(forms.pdf(signInSheet(3).blank(20), Locale.SIMPLIFIED_CHINESE)))
                    .contains("培训签到表")
                    .doesNotContain("员工1");
        }

        @Test
        void text_from_people_is_only_text() throws IOException {
            var facts = new LinkedHashMap<String, String>();
            facts.put("诉求", "<img src=\"file:///etc/passwd\"/><script>alert(1)</script> & \u0000 ]]> <!--");
            facts.put("附", "<iframe src='http://169.254.169.254/'></iframe>");
            var sheet = new FormSheet("<b>表</b>", "", facts, List.of(), List.of(), List.of());

            var text = text(forms.pdf(sheet, Locale.SIMPLIFIED_CHINESE));

            assertThat(text).contains("<b>表</b>", "<script>", "<iframe").doesNotContain("root:");
        }
    }

    @Test
    void as_word_it_has_the_same_words() throws IOException {
        var docx = forms.docx(signInSheet(2).with("备注", "第一行\n第二行"), Locale.SIMPLIFIED_CHINESE);

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("培训签到表", "投诉受理与情绪安抚", "员工2", "讲师签字", "第二行");
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void as_word_its_pages_are_numbered_and_its_columns_as_wide_as_on_paper() throws IOException {
        var docx = forms.docx(signInSheet(2), Locale.ENGLISH);

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var footer = document.getFooterList().getFirst().getParagraphs().getFirst();
            assertThat(footer.getText()).isEqualTo("Page  of ");
            assertThat(footer.getCTP().getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
            var head = document.getTables().get(1).getRow(0);
            assertThat(head.getCell(4).getWidth()).isGreaterThan(head.getCell(0).getWidth() * 3 / 2);
            assertThat(document.getParagraphs().getLast().getText()).contains("负责人签字: ____", "Date: ____");
        }
    }

    @Test
    void as_word_a_table_of_a_month_is_set_small_so_that_its_days_stand_in_one_line() throws IOException {
        var columns = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> Column.of(String.valueOf(day), 4))
                .toList();
        var rows = List.of(columns.stream().map(_ -> "早 训").toList());
        var docx = forms.docx(
                new FormSheet("班表", "", new LinkedHashMap<>(), columns, rows, new LinkedHashMap<>(), List.of(), true),
                Locale.SIMPLIFIED_CHINESE);

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var table = document.getTables().getFirst();
            var day = table.getRow(0).getCell(30);
            var run = day.getParagraphs().getFirst().getRuns().getFirst();
            var room = day.getWidth() / 20.0 - table.getCellMarginLeft() / 20.0 - table.getCellMarginRight() / 20.0;
            assertThat(room).as("two signs and a blank, in points").isGreaterThan(run.getFontSizeAsDouble() * 2.3);
        }
    }

    @Test
    void as_excel_it_prints_on_paper_as_wide_as_it_is_with_its_headings_on_every_page() throws IOException {
        var xlsx = forms.xlsx(signInSheet(3).with("备注", "长".repeat(200)), Locale.SIMPLIFIED_CHINESE);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("培训签到表");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("日期");
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(5);
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("姓名");
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
            assertThat(sheet.getRow(9).getHeightInPoints()).isGreaterThan(75);
            assertThat(sheet.getRow(11).getCell(0).getStringCellValue())
                    .startsWith("讲师签字：____")
                    .contains("日期：____");
        }
    }

    @Test
    void what_people_typed_is_no_formula_in_a_form_either() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("主题", "=1+1");
        var sheet = new FormSheet("表", "", facts, List.of(), List.of(), List.of());

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(forms.xlsx(sheet, Locale.ENGLISH)))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_download_has_a_name_that_any_system_can_keep() {
        var answer = forms.download(signInSheet(1), "签到表 11/22", "xlsx", Locale.SIMPLIFIED_CHINESE);

        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("签到表 11_22.xlsx");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
