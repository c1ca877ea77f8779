package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordPaperTests {

    private static final String PAPER = """
            星湾客户服务中心 6 月理论考核
            姓名：        得分：
            一、单项选择题（每题 2 分）
            1. 客户情绪激动时，第一步做什么？
            A. 解释规定  B. 安抚情绪
            C. 转接他人  D. 结束会话
            答案：B
            解析：先处理心情，再处理事情。
            2、接听电话时首先应当（ C ）。
            A、核对身份
            B、询问诉求
            C、问候并报姓名
            二、多项选择题
            3．哪些可以用来核验身份？
            A．姓名
            B．订单号
            C．银行卡密码
            答案：A、B
            三、判断题
            4. 可以绝对承诺到账时间。
            答案：错误
            四、填空题
            5. 投诉在 ____ 个工作日内核实，____ 个工作日内给出方案。
            答案：2/两；1/一
            五、简答题
            6. 怎样安抚着急的客户？
            【参考答案】先听完，
            再复述，最后给时间。
            7. 这一题没有答案
            A. 甲 B. 乙
            """;

    private static List<ImportLine> read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            PAPER.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        return WordPaper.read(out.toByteArray());
    }

    private static Content content(int place) throws IOException {
        return ((ImportLine.Good) read().get(place)).draft().content();
    }

    @Test
    void every_kind_of_a_whole_paper_is_read() throws IOException {
        assertThat(read()).hasSize(7);
        var single = (Content.Single) content(0);
        assertThat(single.choices()).extracting(Choice::text).containsExactly("解释规定", "安抚情绪", "转接他人", "结束会话");
        assertThat(single.key()).containsExactly("1");
        assertThat(single.explanation()).isEqualTo("先处理心情，再处理事情。");
        assertThat(((Content.Multiple) content(2)).key()).containsExactly("0", "1");
        assertThat(((Content.TrueFalse) content(3)).truth()).isFalse();
        assertThat(content(4).gaps()).isEqualTo(2);
        assertThat(((Content.ShortAnswer) content(5)).model()).isEqualTo("先听完，\n再复述，最后给时间。");
    }

    @Test
    void an_answer_inside_the_question_is_taken_out_of_it() throws IOException {
        var content = (Content.Single) content(1);
        assertThat(content.key()).containsExactly("2");
        assertThat(content.stem()).isEqualTo("接听电话时首先应当（　）。");
    }

    @Test
    void a_question_without_an_answer_keeps_its_number_and_the_reason() throws IOException {
        var bad = (ImportLine.Bad) read().getLast();
        assertThat(bad.row()).isEqualTo(7);
        assertThat(bad.reason().key()).isEqualTo("exchange.word.no-answer");
    }
}
