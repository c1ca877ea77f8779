package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.file.RowReading;
import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFileTests {

    private static Map<Long, RowReading<NamedArticle>> read(byte[] content) throws IOException {
        var rows = new LinkedHashMap<Long, RowReading<NamedArticle>>();
        ArticleFile.read(new ByteArrayInputStream(content), (number, reading) -> {
            rows.put(number, reading.get());
            return true;
        });
        return rows;
    }

    private static Map<Long, RowReading<NamedArticle>> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static RowReading<NamedArticle> good(String id, ArticleText text) {
        return new RowReading.Good<>(new NamedArticle(id, text));
    }

    @Test
    void json_lines_keep_their_numbers_over_empty_lines() throws IOException {
        var rows = read("\uFEFF{\"externalId\":\"a\",\"question\":\"q\"}\n\n{\"externalId\":\"b\"}\n");

        assertThat(rows.keySet()).containsExactly(1L, 3L);
        assertThat(rows.get(3L)).isEqualTo(RowReading.bad("file.row.missing", "question"));
    }

    @Test
    void a_workbook_is_read_by_its_headings_below_a_title() throws IOException {
        var workbook = Sheets.write(
                "知识",
                List.of(Column.of("编号"), Column.of("答案"), Column.of("问题"), Column.of("其他问法"), Column.of("分类")),
                List.of(List.of("F-1", "在 App 里开。", "怎么开发票", "开票\n要发票", "发票")));

        assertThat(read(workbook))
                .containsEntry(3L, good("F-1", ArticleText.answer("怎么开发票", List.of("开票", "要发票"), "在 App 里开。", "发票")));
    }

    @Test
    void a_table_without_ids_goes_by_its_questions() throws IOException {
        assertThat(read("question,answer\n怎么退卡,到前台\n"))
                .containsEntry(2L, good("怎么退卡", ArticleText.answer("怎么退卡", List.of(), "到前台", "")));
    }

    @Test
    void a_table_whose_headings_name_no_question_has_no_articles() throws IOException {
        assertThat(read("a,b\n1,2\n")).isEmpty();
    }

    @Test
    void reading_stops_when_the_reader_has_enough() throws IOException {
        var count = new int[1];
        ArticleFile.read(
                new ByteArrayInputStream("{}\n{}\n{}\n".getBytes(StandardCharsets.UTF_8)), (_, _) -> ++count[0] < 2);

        assertThat(count[0]).isEqualTo(2);
    }
}
