package io.bihuan.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormLayoutTests {

    @Test
    void short_facts_stand_two_in_a_row_and_long_ones_alone() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("日期", "2026-11-22");
        facts.put("讲师", "陈静");
        facts.put("地点", "三号教室");
        facts.put("内容", "开场白与身份核验的标准做法，案例讲解与轮流演练");

        var lines = FormLayout.lines(facts);

        assertThat(lines).extracting(line -> line.pairs().size()).containsExactly(2, 1, 1);
        assertThat(lines.get(2).pairs().getFirst().getKey()).isEqualTo("内容");
    }

    @Test
    void latin_letters_and_digits_take_half_the_room() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("时间", "2026-11-22 14:00—15:30");
        facts.put("地点", "三号教室");

        assertThat(FormLayout.lines(facts)).hasSize(1);
    }

    @Test
    void widths_follow_the_shares_and_fill_the_page() {
        assertThat(FormLayout.percents(List.of(Column.of("a", 10), Column.of("b", 20), Column.of("c", 3))))
                .containsExactly(30, 61, 9);
        assertThat(FormLayout.percents(List.of())).isEmpty();
    }

    @Test
    void no_english_word_of_a_narrow_column_is_torn_apart_while_a_neighbour_has_room() {
        var columns = List.of(Column.of("Question", 60), Column.of("Discrimination", 10), Column.of("Area", 30));
        var sheet = new FormSheet(
                "Report", "", java.util.Map.of(), columns, List.of(List.of("话", "0.3", "Communication")), List.of());
        assertThat(ColumnWidths.of(sheet)).satisfies(widths -> {
            assertThat(widths.get(1)).isGreaterThanOrEqualTo(18);
            assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        });
        assertThat(ColumnWidths.of(new FormSheet(
                        "表",
                        "",
                        java.util.Map.of(),
                        List.of(Column.of("题", 60), Column.of("分", 40)),
                        List.of(),
                        List.of())))
                .containsExactly(60, 40);
    }

    @Test
    void a_blank_form_keeps_its_labels_and_loses_its_values() {
        var filled = new FormSheet(
                        "签到表",
                        "",
                        java.util.Map.of("讲师", "陈静"),
                        List.of(Column.of("姓名")),
                        List.of(List.of("林晓雯")),
                        List.of("讲师签字"))
                .with("备注", "无");

        var blank = filled.blank(3);

        assertThat(blank.facts()).containsEntry("讲师", "");
        assertThat(blank.passages()).containsEntry("备注", "");
        assertThat(blank.rows()).hasSize(3).allMatch(row -> row.equals(List.of("")));
        assertThat(blank.signatures()).containsExactly("讲师签字");
    }
}
