package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Content;
import org.junit.jupiter.api.Test;

class AikenReaderTests {

    @Test
    void a_question_has_lettered_choices_and_its_answer() {
        var lines = AikenReader.read("""
                The Moodle project was started by:
                A) Petr Skoda
                B) Martin Dougiamas
                ANSWER: B

                客户情绪激动时先做什么？
                A. 解释规定
                B. 安抚
                答案：B
                """);
        assertThat(lines).hasSize(2).allMatch(ImportLine.Good.class::isInstance);
        var first = ((ImportLine.Good) lines.getFirst()).draft().content();
        assertThat(first.key()).containsExactly("1");
        assertThat(lines.getLast().row()).isEqualTo(6);
    }

    @Test
    void several_letters_make_a_multiple_choice() {
        var line = (ImportLine.Good)
                AikenReader.read("哪些对？\nA. 甲\nB. 乙\nC. 丙\nANSWER: A, C").getFirst();
        assertThat(line.draft().content()).isInstanceOf(Content.Multiple.class);
        assertThat(line.draft().content().key()).containsExactly("0", "2");
    }

    @Test
    void a_file_cut_in_half_says_at_which_line() {
        var lines = AikenReader.read("甲？\nA. 一\nB. 二\nANSWER: A\n\n乙？\nA. 一\nB. ");
        var bad = (ImportLine.Bad) lines.getLast();
        assertThat(lines).hasSize(2);
        assertThat(bad.row()).isEqualTo(6);
        assertThat(bad.reason().key()).isEqualTo("question.aiken.no-answer");
    }

    @Test
    void an_answer_that_is_not_offered_is_refused() {
        var bad = (ImportLine.Bad) AikenReader.read("甲？\nA. 一\nB. 二\nANSWER: D").getFirst();
        assertThat(bad.reason().key()).isEqualTo("question.aiken.answer-unknown");
    }
}
