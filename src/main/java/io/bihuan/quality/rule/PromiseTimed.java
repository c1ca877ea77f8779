package io.bihuan.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whoever promises to come back to the customer says by when. What is done already, or is the customer's to do, is no promise. */
record PromiseTimed() implements Rule {

    private static final Pattern PROMISE = Pattern.compile(
            "(我们?|这边|小妹|妹子|妹纸|小二|客服|专员|财务|技术|师傅|工作人员|同事|后续|稍后|之后|到时候?)[^。！？!?，,~]{0,12}?(会|将|给您|帮您|为您|马上|尽快|立刻)[^。！？!?，,~]{0,16}?(回复|回电|回拨|联系您|联系你|通知您|通知你|答复|回访|上门|致电|来电|给您结果|告知您|告知你)"
                    + "|(稍后|晚点|尽快|会|将)[^。！？!?，,~请]{0,8}(给您|向您|跟您|与您)[^。！？!?，,~]{0,8}(回复|回电|回话|答复|结果|联系|消息|处理好|退款|补发)"
                    + "|(尽快|马上|稍后|会|将)(为|给|帮)您(退款|补发|重发|换货|处理好|解决好|安排上门)");
    private static final Pattern NONE = Pattern.compile(
            "已(经)?(为您|给您|帮您)?(回复|回电|联系|通知|反馈)|(请|麻烦|建议|辛苦)您?(自行|先|再)?(联系|致电|拨打|回复)|(是否|要不要|需要).{0,10}(吗|么|[?？])$|短信通知|系统(会|将)|短信会|如果|若|第一时间");

    @Override
    public List<Finding> look(Chat chat) {
        var findings = new ArrayList<Finding>();
        var said = chat.agentTurns();
        for (var turn : said) {
            for (var sentence : turn.text().split("[。！!？?\\n]|\\s{2,}")) {
                if (PROMISE.matcher(sentence).find() && !NONE.matcher(sentence).find()) {
                    findings.add(judge(turn, sentence.strip()));
                    break;
                }
            }
        }
        return findings.isEmpty() ? List.of(Finding.notApplicable(Check.PROMISE, Reason.NO_PROMISE)) : findings;
    }

    private static Finding judge(Turn turn, String sentence) {
        return Times.namedIn(turn.text())
                ? Finding.met(Check.PROMISE, turn, Reason.PROMISE_TIMED, new Detail.Words(sentence))
                : Finding.missed(Check.PROMISE, turn, Reason.PROMISE_UNTIMED, new Detail.Words(sentence));
    }
}
