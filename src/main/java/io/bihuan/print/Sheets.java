package io.bihuan.print;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes and reads tables as Excel and CSV files. What people typed can never become a formula. */
public final class Sheets {

    private Sheets() {}

    /**
     * A workbook of one sheet: a title row, the headings, the rows. Numbers, dates and instants stay what they are;
     * everything else is text.
     */
    public static byte[] write(
            String title, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        try (var book = new SheetWriter(title, columns)) {
            rows.forEach(book::row);
            return book.bytes();
        }
    }

    /** A CSV file that Excel opens as Chinese: marked as UTF-8, its cells guarded against becoming formulas. */
    public static byte[] csv(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        return CsvFiles.write(columns, rows);
    }

    /** Reads the first sheet of an Excel file, or a CSV file in UTF-8 or GB 18030, row by row. */
    public static void read(InputStream content, Consumer<SheetRow> reader) {
        SheetReader.read(content, reader);
    }

    /** Reads a whole file as a table with headings. */
    public static SheetTable table(InputStream content) {
        var rows = new ArrayList<SheetRow>();
        read(content, rows::add);
        return SheetTable.of(rows);
    }
}
