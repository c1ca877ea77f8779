package io.bihuan.print;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The few looks of a cell. A quoted cell stays text even when somebody edits it. */
record SheetStyles(
        CellStyle title,
        CellStyle subtitle,
        CellStyle heading,
        CellStyle columnHeading,
        CellStyle body,
        CellStyle plain,
        CellStyle day,
        CellStyle time,
        CellStyle quoted) {

    private static final String FONT = "宋体";
    private static final byte[] LIGHT = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    SheetStyles(Workbook book) {
        this(
                title(book),
                subtitle(book),
                heading(book),
                columnHeading(book),
                body(book),
                plain(book),
                dated(book, "yyyy-mm-dd"),
                dated(book, "yyyy-mm-dd hh:mm"),
                quoted(book));
    }

    private static CellStyle title(Workbook book) {
        var font = font(book, 16);
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle subtitle(Workbook book) {
        var style = plain(book);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static CellStyle plain(Workbook book) {
        var style = book.createCellStyle();
        style.setFont(font(book, 11));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static Font font(Workbook book, int points) {
        var font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static CellStyle columnHeading(Workbook book) {
        var style = heading(book);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static CellStyle heading(Workbook book) {
        var font = font(book, 11);
        font.setBold(true);
        var style = body(book);
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(LIGHT));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle body(Workbook book) {
        var style = plain(book);
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
