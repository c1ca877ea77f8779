package io.bihuan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as a workbook that prints as it looks: as wide as its paper, its headings on every page, pages numbered. */
final class FormBook implements AutoCloseable {

    /** What a sheet of A4 holds beside each other, in Latin characters. */
    private static final int UPRIGHT = 88;

    private static final int LYING = 132;
    /** Where there is no table, facts have a narrow column and a wide one. */
    private static final List<Column> NO_TABLE = List.of(Column.of("", 20), Column.of("", 80));

    private static final int LABEL = 13;
    private static final int UNITS = 256;
    private static final float LINE = 15.5f;
    private static final float ROW = 21f;

    /** How high a passage is at least, so that it can be written by hand. */
    private static final float TO_WRITE_IN = 54f;

    private static final double MARGIN = 0.6;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(book);
    private final XSSFSheet sheet;
    private final List<Integer> widths;
    private int next;

    FormBook(FormSheet form, PaperWords words) {
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(form.title()));
        this.widths = widths(form);
        page(form, words);
        across(form.title(), styles.title(), 30f);
        if (!form.subtitle().isEmpty()) {
            across(form.subtitle(), styles.subtitle(), LINE + 2);
        }
        var label = labelColumns();
        form.facts().forEach((name, value) -> fact(name, value, label, ROW));
        table(form);
        form.passages().forEach((name, text) -> fact(name, text, label, TO_WRITE_IN));
        next++;
        form.signatures().forEach(each -> across(words.signature(each), styles.plain(), 28f));
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static List<Integer> widths(FormSheet form) {
        var columns = form.columns().isEmpty() ? NO_TABLE : form.columns();
        var whole = form.landscape() ? LYING : UPRIGHT;
        return (form.columns().isEmpty() ? FormLayout.percents(columns) : ColumnWidths.of(form))
                .stream().map(percent -> Math.max(4, percent * whole / 100)).toList();
    }

    private void page(FormSheet form, PaperWords words) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(form.landscape());
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        var page = words.page();
        sheet.getFooter().setCenter(page[0] + "&P" + page[1] + "&N" + page[2]);
        for (var i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * UNITS);
        }
    }

    /** How many of the table's columns a label takes to be readable. */
    private int labelColumns() {
        var width = 0;
        for (var i = 0; i < widths.size() - 1; i++) {
            width += widths.get(i);
            if (width >= LABEL) {
                return i + 1;
            }
        }
        return Math.max(1, widths.size() - 1);
    }

    private void across(String words, CellStyle style, float height) {
        var row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        spread(row, 0, widths.size(), words, style);
    }

    private void fact(String name, String value, int label, float least) {
        var row = sheet.createRow(next++);
        if (widths.size() == 1) {
            spread(row, 0, 1, name + " " + value, styles.body());
            return;
        }
        var nameLines = spread(row, 0, label, name, styles.heading());
        var valueLines = spread(row, label, widths.size(), value, style(value));
        row.setHeightInPoints(Math.max(least, height(Math.max(nameLines, valueLines))));
    }

    private void table(FormSheet form) {
        if (form.columns().isEmpty()) {
            return;
        }
        var head = sheet.createRow(next++);
        var lines = 1;
        for (var i = 0; i < form.columns().size(); i++) {
            lines = Math.max(lines, spread(head, i, i + 1, form.columns().get(i).label(), styles.columnHeading()));
        }
        head.setHeightInPoints(height(lines));
        sheet.setRepeatingRows(new CellRangeAddress(head.getRowNum(), head.getRowNum(), -1, -1));
        for (var cells : form.rows()) {
            var row = sheet.createRow(next++);
            var most = 1;
            for (var i = 0; i < cells.size(); i++) {
                most = Math.max(most, spread(row, i, i + 1, cells.get(i), style(cells.get(i))));
            }
            row.setHeightInPoints(height(most));
        }
    }

    private CellStyle style(String words) {
        return Formulas.looksLikeOne(words) ? styles.quoted() : styles.body();
    }

    /** Writes over columns as if they were one, and says how many lines that takes. */
    private int spread(XSSFRow row, int from, int to, String words, CellStyle style) {
        var width = 0;
        for (var i = from; i < to; i++) {
            row.createCell(i).setCellStyle(style);
            width += widths.get(i);
        }
        write(row.getCell(from), words);
        if (to - from > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to - 1));
        }
        return FormLayout.lines(words, Math.max(2, width - 1));
    }

    private static void write(XSSFCell cell, String words) {
        var clean = Printable.text(words);
        cell.setCellValue(
                clean.length() > SheetWriter.LONGEST_CELL ? clean.substring(0, SheetWriter.LONGEST_CELL) : clean);
    }

    private static float height(int lines) {
        return Math.min(409f, Math.max(ROW, lines * LINE + 5));
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
