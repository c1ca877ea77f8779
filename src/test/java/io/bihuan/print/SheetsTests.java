package io.bihuan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SheetsTests {

    private static final List<Column> COLUMNS = List.of(Column.of("姓名"), Column.of("签到时间", 20), Column.of("备注", 30));

    private static Sheet opened(byte[] bytes) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getSheetAt(0);
        }
    }

    private static List<SheetRow> read(byte[] bytes) {
        var rows = new ArrayList<SheetRow>();
        Sheets.read(new ByteArrayInputStream(bytes), rows::add);
        return rows;
    }

    @Nested
    class Writing {

        @Test
        void title_headings_and_rows_stand_below_each_other() throws IOException {
            var sheet = opened(Sheets.write("签到表", COLUMNS, List.of(List.of("林晓雯", "09:00", ""))));

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("签到表");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("备注");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("林晓雯");
        }

        @Test
        void numbers_and_days_stay_what_they_are() throws IOException {
            var sheet =
                    opened(Sheets.write("表", COLUMNS, List.of(Arrays.asList(12.5, LocalDate.of(2026, 11, 22), null))));

            var row = sheet.getRow(2);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(12.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-22");
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        }

        @Test
        void text_that_looks_like_a_formula_stays_text_for_good() throws IOException {
            var hostile = "=HYPERLINK(\"http://evil\",\"点我\")";
            var sheet = opened(Sheets.write("表", COLUMNS, List.of(List.of(hostile, "+1", "@SUM(A1)"))));

            var cell = sheet.getRow(2).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(hostile);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }

        @Test
        void signs_that_a_workbook_cannot_hold_are_left_out() throws IOException {
            var sheet = opened(Sheets.write("表", COLUMNS, List.of(List.of("坏\u0000字\u0008符", "", ""))));

            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("坏字符");
        }

        @Test
        void a_title_that_no_sheet_may_have_is_made_fit() throws IOException {
            var sheet = opened(Sheets.write("2026/11 [计划]: 全部", COLUMNS, List.of()));

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2026/11 [计划]: 全部");
        }
    }

    @Nested
    class Reading {

        @Test
        void what_was_written_is_read_back_with_row_numbers() {
            var bytes = Sheets.write("名单", COLUMNS, List.of(List.of("林晓雯", "09:00", "准时"), List.of("王磊", "09:05", "")));

            var rows = read(bytes);

            assertThat(rows).hasSize(4);
            assertThat(rows.get(2).number()).isEqualTo(3);
            assertThat(rows.get(2).cells()).startsWith("林晓雯", "09:00", "准时");
            assertThat(rows.get(3).cell(0)).isEqualTo("王磊");
        }

        @Test
        void numbers_come_back_without_a_needless_point() {
            var rows = read(Sheets.write("表", COLUMNS, List.of(List.of(3, 4.5, 1000000))));

            assertThat(rows.getLast().cells()).containsExactly("3", "4.5", "1000000");
        }

        @Test
        void csv_in_either_usual_encoding_is_understood() {
            var text = "姓名,电话\n林晓雯,138\n";

            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).get(1).cells())
                    .containsExactly("林晓雯", "138");
            assertThat(read(text.getBytes(Charset.forName("GB18030"))).get(1).cells())
                    .containsExactly("林晓雯", "138");
            assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                            .get(0)
                            .cell(0))
                    .isEqualTo("姓名");
        }

        @Test
        void csv_cells_may_hold_commas_quotes_and_line_ends() {
            var rows = read("问题,答案\n\"怎么\"\"退\"\"款\",\"先申请,\n再等待\"\n".getBytes(StandardCharsets.UTF_8));

            assertThat(rows.get(1).cells()).containsExactly("怎么\"退\"款", "先申请,\n再等待");
        }

        @Test
        void a_table_is_read_by_its_headings() {
            var table = Sheets.table(new ByteArrayInputStream("\n姓名,电话\n林晓雯,138\n".getBytes(StandardCharsets.UTF_8)));

            assertThat(table.headings()).containsExactly("姓名", "电话");
            assertThat(table.byHeading(table.rows().getFirst())).containsEntry("电话", "138");
            assertThat(table.rows().getFirst().number()).isEqualTo(3);
        }

        @Test
        void an_empty_file_is_an_empty_table() {
            assertThat(Sheets.table(new ByteArrayInputStream(new byte[0])).rows())
                    .isEmpty();
        }

        @Test
        void ten_thousand_rows_are_read_one_by_one() {
            var rows = IntStream.range(0, 10_000)
                    .mapToObj(i -> List.of("行" + i, i, ""))
                    .toList();
            var count = new int[1];

            Sheets.read(new ByteArrayInputStream(Sheets.write("大表", COLUMNS, rows)), _ -> count[0]++);

            assertThat(count[0]).isEqualTo(10_002);
        }
    }

    @Test
    void csv_is_marked_as_utf8_and_guarded() {
        var text = new String(Sheets.csv(COLUMNS, List.of(Arrays.asList("=1+1", -5, null))), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF姓名,签到时间,备注").contains("'=1+1,-5,");
    }

    @Nested
    class OfAnyLength {

        private static final Charset CHINESE = Charset.forName("GB18030");

        /** Hands out what was written and never ends: whoever wants the whole of it waits for ever. */
        private static InputStream endless(String beginning, Charset charset) {
            var again = "C-1,王小明\n".getBytes(charset);
            return new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(charset)), new InputStream() {
                private int place;

                @Override
                public int read() {
                    return again[place++ % again.length] & 0xFF;
                }
            });
        }

        @Test
        void the_first_rows_are_there_before_the_last_has_come() {
            for (var charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
                var names = new ArrayList<String>();
                assertThatThrownBy(() -> Sheets.read(endless("编号,姓名\n", charset), row -> {
                            names.add(row.cell(1));
                            if (names.size() == 100_000) {
                                throw new IllegalStateException("enough");
                            }
                        }))
                        .hasMessage("enough");
                assertThat(names).startsWith("姓名", "王小明").endsWith("王小明");
            }
        }

        @Test
        void chinese_that_comes_late_is_read_in_either_writing() {
            var plain = "id,name\n" + "1,Ann\n".repeat(200_000);
            for (var charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
                var rows = read((plain + "2,欧阳娜娜\n").getBytes(charset));
                assertThat(rows).hasSize(200_002);
                assertThat(rows.getLast().cell(1)).isEqualTo("欧阳娜娜");
            }
        }

        @Test
        void a_sign_that_is_cut_where_the_look_ends_is_no_fault() {
            for (var shift : List.of("", "x", "xx")) {
                var text = shift + "王".repeat(50_000) + "\n";
                assertThat(read(text.getBytes(StandardCharsets.UTF_8))
                                .getFirst()
                                .cell(0))
                        .isEqualTo(shift + "王".repeat(50_000));
            }
        }
    }
}
