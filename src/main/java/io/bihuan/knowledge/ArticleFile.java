package io.bihuan.knowledge;

import io.bihuan.print.SheetRow;
import io.bihuan.print.Sheets;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads articles from a file as it comes: JSON lines, or a table in Excel or CSV whose headings say what stands where.
 */
final class ArticleFile {

    /** Headings of tables, in either language, and the field each stands for. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("编号", "externalid"),
            Map.entry("问题", "question"),
            Map.entry("标准问题", "question"),
            Map.entry("其他问法", "variants"),
            Map.entry("相似问法", "variants"),
            Map.entry("答案", "answer"),
            Map.entry("回答", "answer"),
            Map.entry("分类", "category"));

    private ArticleFile() {}

    /** Is handed the rows, and says whether to go on. */
    interface Reader {
        boolean row(long number, ArticleLine.Reading reading);
    }

    static void read(InputStream content, Reader reader) throws IOException {
        var buffered = new BufferedInputStream(content, 1 << 16);
        if (isJson(buffered)) {
            lines(buffered, reader);
        } else {
            table(buffered, reader);
        }
    }

    private static boolean isJson(BufferedInputStream content) throws IOException {
        content.mark(64);
        var start = new String(content.readNBytes(64), StandardCharsets.UTF_8);
        content.reset();
        var first = start.replace("\uFEFF", "").stripLeading();
        return first.isEmpty() || first.charAt(0) == '{' || first.charAt(0) == '[';
    }

    private static void lines(InputStream content, Reader reader) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8), 1 << 16);
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 ? line.replace("\uFEFF", "") : line;
            if (!text.isBlank() && !reader.row(number, ArticleLine.read(text))) {
                return;
            }
        }
    }

    private static void table(InputStream content, Reader reader) {
        var places = new HashMap<String, Integer>();
        var going = new boolean[] {true};
        Sheets.read(content, row -> {
            if (row.empty() || !going[0]) {
                return;
            }
            if (places.isEmpty()) {
                places.putAll(headings(row));
            } else {
                going[0] = reader.row(row.number(), reading(row, places));
            }
        });
    }

    /** A row that names the question is the row of headings; rows above it, such as a title, are passed over. */
    private static Map<String, Integer> headings(SheetRow row) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < row.cells().size(); i++) {
            var heading = row.cell(i).toLowerCase(Locale.ROOT);
            places.putIfAbsent(HEADINGS.getOrDefault(heading, heading), i);
        }
        return places.containsKey("question") ? places : Map.of();
    }

    private static ArticleLine.Reading reading(SheetRow row, Map<String, Integer> places) {
        var question = cell(row, places, "question");
        var id = cell(row, places, "externalid");
        return new ArticleLine(
                        id.isEmpty() ? question.substring(0, Math.min(question.length(), 200)) : id,
                        question,
                        List.copyOf(Arrays.asList(cell(row, places, "variants").split("[|\\n]"))),
                        cell(row, places, "answer"),
                        cell(row, places, "category"))
                .checked();
    }

    private static String cell(SheetRow row, Map<String, Integer> places, String field) {
        var place = places.get(field);
        return place == null ? "" : row.cell(place);
    }
}
