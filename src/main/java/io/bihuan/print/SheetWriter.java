package io.bihuan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Fills one sheet from top to bottom, keeping only the last rows in memory. */
final class SheetWriter implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int LONGEST_CELL = 32_767;

    private final SXSSFWorkbook book = new SXSSFWorkbook(200);
    private final SheetStyles styles = new SheetStyles(book);
    private final SXSSFSheet sheet;
    private final int columns;
    private int next;

    SheetWriter(String title, List<Column> columns) {
        this.columns = Math.max(1, columns.size());
        this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
        start(title, columns);
        headings(columns);
    }

    private void start(String title, List<Column> columns) {
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (var i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.clamp(columns.get(i).share() * 420L, 2_000, 20_000));
        }
        var row = sheet.createRow(next++);
        row.setHeightInPoints(28);
        text(row.createCell(0), title).setCellStyle(styles.title());
        if (this.columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, this.columns - 1));
        }
    }

    private void headings(List<Column> columns) {
        if (columns.isEmpty()) {
            return;
        }
        var row = sheet.createRow(next++);
        for (var i = 0; i < columns.size(); i++) {
            text(row.createCell(i), columns.get(i).label()).setCellStyle(styles.heading());
        }
        sheet.createFreezePane(0, next);
    }

    void row(List<? extends @Nullable Object> cells) {
        var row = sheet.createRow(next++);
        for (var i = 0; i < cells.size(); i++) {
            put(row.createCell(i), cells.get(i));
        }
    }

    private void put(Cell cell, @Nullable Object value) {
        cell.setCellStyle(styles.body());
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            }
            case LocalDateTime time -> {
                cell.setCellValue(time);
                cell.setCellStyle(styles.time());
            }
            case Instant instant -> {
                cell.setCellValue(LocalDateTime.ofInstant(instant, ZONE));
                cell.setCellStyle(styles.time());
            }
            default -> {
                var words = value.toString();
                text(cell, words);
                if (Formulas.looksLikeOne(words)) {
                    cell.setCellStyle(styles.quoted());
                }
            }
        }
    }

    private static Cell text(Cell cell, String words) {
        var clean = Printable.text(words);
        cell.setCellValue(clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean);
        return cell;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            // With sizes of 64 bits an entry that was streamed cannot be read as a stream: the import would refuse it.
            book.setZip64Mode(Zip64Mode.AsNeeded);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
