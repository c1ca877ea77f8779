package io.bihuan.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last words ask whether anything is left, and thank or take leave. The opening offer of help is not this question.
 * On the phone nobody reads the words; there the customer hangs up first.
 */
record Closing() implements Rule {

    private static final int LAST = 4;
    private static final Pattern ASKED = Pattern.compile(
            "(还有|还需要?|其他|其它|别的|另外)[^。！]{0,16}(帮|问题|需要|疑问|可以|效劳|服务)[^。！]{0,10}?(吗|么|呢|没有|不|[?？])"
                    + "|(问题|这样|情况|困扰)[^。！]{0,10}(解决|处理好|清楚|明白)了?[^。！]{0,4}(吗|么|没有|呢|[?？])|还(有|需要)[^。！?？]{0,4}(别的|其他|其它|什么|哪里)[^。！?？]{0,16}(吗|么|呢|[?？])|是否.{0,10}(解决|还有)|还(有|需要).{0,12}(帮|为)(到)?您");
    private static final Pattern THANKED = Pattern.compile(
            "(感谢|谢谢|多谢)[^。]{0,12}(您|你|来电|咨询|支持|理解|配合|使用|联系|光临|惠顾)|(感谢|谢谢)(您|你)?[~～!！。，,]*$|祝(您|你)|再见|拜拜|(生活|工作|购物)愉快|欢迎(您)?(再次|随时)");

    @Override
    public List<Finding> look(Chat chat) {
        var last = chat.ending(LAST);
        if (last.isEmpty() && chat.hungUpBy() != null && !chat.turns().isEmpty()) {
            return hangingUp(chat);
        }
        if (last.isEmpty()) {
            return List.of(Finding.notApplicable(Check.CLOSING, Reason.NO_AGENT));
        }
        var text = last.stream().map(Turn::text).collect(Collectors.joining("\n"));
        var lacking = new ArrayList<Part>();
        if (!ASKED.matcher(text).find()) {
            lacking.add(Part.QUESTION);
        }
        if (!THANKED.matcher(text).find()) {
            lacking.add(Part.THANKS);
        }
        var end = last.getLast();
        return List.of(
                lacking.isEmpty()
                        ? Finding.met(Check.CLOSING, end, Reason.CLOSING_WHOLE)
                        : Finding.missed(Check.CLOSING, end, Reason.CLOSING_LACKS, new Detail.Parts(lacking)));
    }

    /** The evidence is the line that says so, the last one. */
    private static List<Finding> hangingUp(Chat chat) {
        var end = chat.turns().getLast();
        return switch (chat.hungUpBy()) {
            case CUSTOMER -> List.of(Finding.met(Check.CLOSING, end, Reason.CUSTOMER_HUNG_UP));
            case AGENT -> List.of(Finding.missed(Check.CLOSING, end, Reason.AGENT_HUNG_UP));
            case null, default -> List.of(Finding.notApplicable(Check.CLOSING, Reason.NO_AGENT));
        };
    }
}
