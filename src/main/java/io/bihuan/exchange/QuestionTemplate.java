package io.bihuan.exchange;

import io.bihuan.print.Column;
import io.bihuan.print.Sheets;
import io.bihuan.web.Ui;
import java.util.List;

/** The empty table that trainers fill in, with one example of each kind. */
public final class QuestionTemplate {

    private QuestionTemplate() {}

    /** The workbook, its headings in the reader's language; the import reads both. */
    public static byte[] workbook(Ui ui) {
        var columns = TableReader.HEADINGS.stream()
                .map(names -> Column.of(ui.english() ? names.getLast() : names.getFirst(), 10))
                .toList();
        return Sheets.write(ui.text("question.template"), columns, ui.english() ? english() : chinese());
    }

    private static List<List<String>> chinese() {
        return List.of(
                List.of(
                        "单选",
                        "客户情绪激动时，第一步应当做什么？",
                        "解释规定",
                        "安抚情绪",
                        "转接他人",
                        "结束会话",
                        "",
                        "",
                        "B",
                        "",
                        "情绪安抚",
                        "2",
                        "先处理心情，再处理事情。",
                        "自编"),
                List.of(
                        "多选",
                        "核验身份可以用哪些信息？",
                        "姓名",
                        "联系方式",
                        "订单号",
                        "银行卡密码",
                        "",
                        "",
                        "ABC",
                        "少选给分",
                        "身份核验",
                        "2",
                        "任何时候都不问密码。",
                        "自编"),
                List.of("判断", "可以承诺“保证今天到账”。", "", "", "", "", "", "", "错误", "", "承诺边界", "1", "只承诺能做到的事。", "自编"),
                List.of(
                        "填空",
                        "投诉在 ____ 个工作日内核实，____ 个工作日内给出方案。",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "2/两|1/一",
                        "",
                        "核实",
                        "2",
                        "",
                        "自编"));
    }

    private static List<List<String>> english() {
        return List.of(
                List.of(
                        "single",
                        "A customer is upset. What comes first?",
                        "Explain the rules",
                        "Calm them",
                        "Transfer",
                        "Close the chat",
                        "",
                        "",
                        "B",
                        "",
                        "Empathy and calming",
                        "2",
                        "",
                        "own"),
                List.of(
                        "multiple",
                        "What may be asked to check identity?",
                        "Name",
                        "Contact",
                        "Order number",
                        "Bank password",
                        "",
                        "",
                        "ABC",
                        "unless wrong",
                        "Identity check",
                        "2",
                        "",
                        "own"),
                List.of(
                        "true/false",
                        "One may promise that money arrives today.",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "false",
                        "",
                        "Promises within bounds",
                        "1",
                        "",
                        "own"),
                List.of(
                        "fill-in",
                        "A complaint is verified within ____ working days.",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "2/two",
                        "",
                        "Verification",
                        "2",
                        "",
                        "own"));
    }
}
