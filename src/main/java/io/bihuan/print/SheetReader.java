package io.bihuan.print;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads rows as they come, an Excel file or a CSV file, told apart by their first bytes. */
final class SheetReader {

    private SheetReader() {}

    static void read(InputStream content, Consumer<SheetRow> reader) {
        try {
            var buffered = new BufferedInputStream(content, 1 << 16);
            if (isExcel(buffered)) {
                FastExcel.read(buffered, new Rows(reader))
                        .headRowNumber(0)
                        .sheet(0)
                        .doRead();
            } else {
                CsvFiles.read(buffered, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isExcel(BufferedInputStream content) throws IOException {
        content.mark(8);
        var first = content.readNBytes(4);
        content.reset();
        var zip = first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        var ole = first.length == 4 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF;
        return zip || ole;
    }

    private static final class Rows extends AnalysisEventListener<Map<Integer, @Nullable String>> {

        private final Consumer<SheetRow> reader;

        Rows(Consumer<SheetRow> reader) {
            this.reader = reader;
        }

        @Override
        public void invoke(Map<Integer, @Nullable String> cells, AnalysisContext context) {
            var width =
                    cells.keySet().stream().mapToInt(place -> place + 1).max().orElse(0);
            var row = new ArrayList<String>();
            for (var i = 0; i < width; i++) {
                var value = cells.get(i);
                row.add(value == null ? "" : value.strip());
            }
            reader.accept(new SheetRow(context.readRowHolder().getRowIndex() + 1, row));
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // every row has been handed over already
        }
    }
}
