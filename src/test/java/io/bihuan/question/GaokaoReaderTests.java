package io.bihuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaokaoReaderTests {

    private static ImportLine only(String question, String answer) {
        return GaokaoReader.read("""
                {"keywords": "考题", "example": [{"year": "2010", "category": "（新课标）", "question": "%s",
                 "answer": %s, "analysis": "因为。", "index": 0, "score": 6}]}
                """.formatted(question, answer)).getFirst();
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
    void several_questions_on_one_text_and_essays_are_refused_with_a_reason() {
        assertThat(((ImportLine.Bad) only("材料 1．甲 A．一 B．二 2．乙 A．三 B．四", "[\"A\", \"B\"]"))
                        .reason()
                        .key())
                .isEqualTo("question.gaokao.several");
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
