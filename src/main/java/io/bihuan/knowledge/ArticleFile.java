package io.bihuan.knowledge;

import io.bihuan.file.RowImport;
import io.bihuan.file.RowReading;
import io.bihuan.print.HeadedRows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads articles from a file as it comes: JSON lines, or a table in Excel or CSV whose headings say what stands where.
 */
final class ArticleFile {

    private static final HeadedRows TABLE = new HeadedRows(
            Map.ofEntries(
                    Map.entry("编号", "externalid"),
                    Map.entry("问题", "question"),
                    Map.entry("标准问题", "question"),
                    Map.entry("其他问法", "variants"),
                    Map.entry("相似问法", "variants"),
                    Map.entry("答案", "answer"),
                    Map.entry("回答", "answer"),
                    Map.entry("分类", "category")),
            Set.of("question"));

    private ArticleFile() {}

    static void read(InputStream content, RowImport.Rows<NamedArticle> rows) throws IOException {
        var buffered = new BufferedInputStream(content, 1 << 16);
        if (isJson(buffered)) {
            RowImport.lines(buffered, ArticleLine::read, rows);
        } else {
            table(buffered, rows);
        }
    }

    private static boolean isJson(BufferedInputStream content) throws IOException {
        content.mark(64);
        var start = new String(content.readNBytes(64), StandardCharsets.UTF_8);
        content.reset();
        var first = start.replace("\uFEFF", "").stripLeading();
        return first.isEmpty() || first.charAt(0) == '{' || first.charAt(0) == '[';
    }

    private static void table(InputStream content, RowImport.Rows<NamedArticle> rows) {
        TABLE.read(content, row -> rows.next(row.number(), () -> reading(row)));
    }

    private static RowReading<NamedArticle> reading(HeadedRows.Row row) {
        var question = row.cell("question");
        var id = row.cell("externalid");
        return new ArticleLine(
                        id.isEmpty() ? question.substring(0, Math.min(question.length(), 200)) : id,
                        question,
                        List.copyOf(Arrays.asList(row.cell("variants").split("[|\\n]"))),
                        row.cell("answer"),
                        row.cell("category"))
                .checked();
    }
}
