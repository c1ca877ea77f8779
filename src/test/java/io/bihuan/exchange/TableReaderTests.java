package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionKind;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTests {

    private static List<ImportLine> read(List<List<String>> rows) {
        var columns = TableReader.HEADINGS.stream()
                .map(names -> Column.of(names.getFirst()))
                .toList();
        return TableReader.read(Sheets.table(new ByteArrayInputStream(Sheets.csv(columns, rows))));
    }

    private static List<String> row(String kind, String stem, String a, String b, String c, String answer) {
        return List.of(kind, stem, a, b, c, "", "", "", answer, "少选给分", "情绪安抚", "3", "因为。", "自编");
    }

    @Test
    void each_kind_has_its_row() {
        var lines = read(List.of(
                row("单选", "先做什么？", "解释", "安抚", "", "B"),
                row("多选题", "核验什么？", "姓名", "订单号", "密码", "A、B"),
                row("判断", "可以绝对承诺。", "", "", "", "错"),
                row("填空", "____ 个工作日内核实，____ 个工作日内给方案。", "", "", "", "2/两|1")));
        assertThat(lines).allMatch(ImportLine.Good.class::isInstance);
        var contents = lines.stream()
                .map(line -> ((ImportLine.Good) line).draft().content())
                .toList();
        assertThat(contents)
                .extracting(Content::kind)
                .containsExactly(
                        QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE, QuestionKind.FILL_IN);
        assertThat(((Content.Multiple) contents.get(1)).credit()).isEqualTo(PartialCredit.UNLESS_WRONG);
        assertThat(contents.get(1).key()).containsExactly("0", "1");
        assertThat(contents.get(3).gaps()).isEqualTo(2);
        assertThat(((ImportLine.Good) lines.getFirst()).draft().areaCode()).isEqualTo("情绪安抚");
    }

    @Test
    void a_wrong_row_keeps_its_number_and_says_why() {
        var lines = read(List.of(
                row("单选", "先做什么？", "解释", "安抚", "", "D"),
                row("口试", "说一说", "甲", "乙", "", "A"),
                row("单选", "", "甲", "乙", "", "A"),
                row("单选", "没有答案", "甲", "乙", "", "")));
        assertThat(lines)
                .extracting(line -> ((ImportLine.Bad) line).reason().key())
                .containsExactly(
                        "question.table.answer",
                        "question.table.kind",
                        "question.fault.stem-missing",
                        "question.fault.answer-missing");
        assertThat(lines).extracting(ImportLine::row).containsExactly(2, 3, 4, 5);
    }

    @Test
    void a_table_with_other_headings_is_refused_as_a_whole() {
        var sheet = Sheets.csv(List.of(Column.of("姓名"), Column.of("电话")), List.of(List.of("甲", "1")));
        assertThat(TableReader.read(Sheets.table(new ByteArrayInputStream(sheet))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportLine.Bad.class,
                        bad -> assertThat(bad.reason().key()).isEqualTo("question.table.headings"));
    }
}
