package io.bihuan.print;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of a cell. A quoted cell stays text even when somebody edits it. */
record SheetStyles(
        CellStyle title, CellStyle heading, CellStyle body, CellStyle day, CellStyle time, CellStyle quoted) {

    SheetStyles(Workbook book) {
        this(
                title(book),
                heading(book),
                body(book),
                dated(book, "yyyy-mm-dd"),
                dated(book, "yyyy-mm-dd hh:mm"),
                quoted(book));
    }

    private static CellStyle title(Workbook book) {
        var font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle heading(Workbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = body(book);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle body(Workbook book) {
        var style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle dated(Workbook book, String pattern) {
        var style = body(book);
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }

    private static CellStyle quoted(Workbook book) {
        var style = body(book);
        style.setQuotePrefixed(true);
        return style;
    }
}
