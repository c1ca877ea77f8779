package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaokaoReaderTests {

    private static ImportLine only(String question, String answer) {
        return all(question, answer).getFirst();
    }

    private static List<ImportLine> all(String question, String answer) {
        return GaokaoReader.read("""
                {"keywords": "考题", "example": [{"year": "2010", "category": "（新课标）", "question": "%s",
                 "answer": %s, "analysis": "因为。", "index": 0, "score": 6}]}
                """.formatted(question, answer));
    }

    @Test
    void choices_are_found_inside_the_text() {
        var line = (ImportLine.Good) only("1．（ 6分）正确的是（ 　　） \\nA．甲   \\nB．乙\\n丙   \\nC．丁  D．戊\\n", "[\"B\"]");
        var content = (Content.Single) line.draft().content();
        assertThat(content.stem()).isEqualTo("正确的是（ 　　）");
        assertThat(content.choices()).extracting(Choice::text).containsExactly("甲", "乙丙", "丁", "戊");
        assertThat(content.key()).containsExactly("1");
        assertThat(content.explanation()).isEqualTo("因为。");
    }

    @Test
    void two_letters_make_a_multiple_choice() {
        var line = (ImportLine.Good) only("选两项\\nA．甲\\nB．乙\\nC．丙", "[\"AC\"]");
        assertThat(line.draft().content()).isInstanceOf(Content.Multiple.class);
    }

    @Test
    void a_short_text_fills_a_gap() {
        var line = (ImportLine.Good) only("13. (5 分) 近似值为", "\"42\\n\"");
        assertThat(line.draft().content().stem()).isEqualTo("近似值为 ____");
    }

    @Test
    void several_questions_on_one_text_come_apart_and_each_keeps_the_text() {
        var lines = all(
                "2011 年 3.5 级地震后停产．据此完成 1～2 题．\\n1．（4 分）目的是（ ） A．避灾\\nB．配套 2．（4 分）受影响的是（ ） A．研发中心 B．零部件厂 C．整车厂\\n",
                "[\"B\", \"C\"]");
        assertThat(lines).hasSize(2).allMatch(ImportLine.Good.class::isInstance);
        var first =
                (Content.Single) ((ImportLine.Good) lines.getFirst()).draft().content();
        var second =
                (Content.Single) ((ImportLine.Good) lines.getLast()).draft().content();
        assertThat(first.stem()).isEqualTo("2011 年 3.5 级地震后停产．据此完成 1～2 题．\n\n目的是（ ）");
        assertThat(first.choices()).extracting(Choice::text).containsExactly("避灾", "配套");
        assertThat(first.key()).containsExactly("1");
        assertThat(second.stem()).endsWith("\n\n受影响的是（ ）");
        assertThat(second.choices()).extracting(Choice::text).containsExactly("研发中心", "零部件厂", "整车厂");
        assertThat(second.key()).containsExactly("2");
    }

    @Test
    void choices_that_lost_the_space_before_them_are_found() {
        var line = (ImportLine.Good) only("5．可以说明（）15A.甲 B．乙\\nC．丙D．丁，含维生素A．", "[\"D\"]");
        assertThat(((Content.Single) line.draft().content()).choices())
                .extracting(Choice::text)
                .containsExactly("甲", "乙", "丙", "丁，含维生素A．");
    }

    @Test
    void choices_that_differ_by_a_capital_differ() {
        assertThat(only("纯合时致死的是\\nA．G基因\\nB．g基因", "[\"A\"]")).isInstanceOf(ImportLine.Good.class);
    }

    @Test
    void questions_that_do_not_come_apart_and_essays_are_refused_with_a_reason() {
        assertThat(((ImportLine.Bad) only("材料 1．甲 A．一 B．二", "[\"A\", \"B\"]"))
                        .reason()
                        .key())
                .isEqualTo("question.gaokao.several");
        assertThat(((ImportLine.Bad) only("分析原因", "\"减少化肥施用量、增施有机肥；利用淡水灌溉淋洗；夏季时去掉棚膜，利用雨水淋洗；客土置换。\""))
                        .reason()
                        .key())
                .isEqualTo("question.gift.essay");
        assertThat(((ImportLine.Bad) only("分析原因", "\"一\\n二\\n三\"")).reason().key())
                .isEqualTo("question.gift.essay");
    }

    @Test
    void a_file_cut_in_half_says_at_which_line() {
        var bad = (ImportLine.Bad) GaokaoReader.read("{\n\"keywords\": \"x\",\n\"example\": [\n{\"year\": \"20")
                .getFirst();
        assertThat(bad.reason().key()).isEqualTo("question.gaokao.broken");
        assertThat(bad.row()).isEqualTo(4);
    }
}
