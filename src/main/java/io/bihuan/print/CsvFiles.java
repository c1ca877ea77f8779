package io.bihuan.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** CSV as Chinese offices have it: UTF-8 with or without a mark, or GB 18030. */
final class CsvFiles {

    private static final char MARK = '\uFEFF';
    private static final CSVFormat READING =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private CsvFiles() {}

    static byte[] write(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var printer = CSVFormat.EXCEL.print(new OutputStreamWriter(out, StandardCharsets.UTF_8).append(MARK))) {
            printer.printRecord(columns.stream().map(Column::label).map(Formulas::guarded));
            for (var row : rows) {
                printer.printRecord(row.stream().map(CsvFiles::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            default -> Formulas.guarded(value.toString());
        };
    }

    /** Row by row as they come: a file of millions is never whole in memory. */
    static void read(InputStream content, Consumer<SheetRow> reader) throws IOException {
        var number = 0;
        try (var parser = READING.parse(new ChineseText(content))) {
            for (var line : parser) {
                number++;
                var cells = StreamSupport.stream(line.spliterator(), false)
                        .map(cell -> cell.replace(String.valueOf(MARK), "").strip())
                        .toList();
                reader.accept(new SheetRow(number, cells));
            }
        }
    }
}
