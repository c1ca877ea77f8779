package io.bihuan.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first words hold all four parts of the standard greeting: a hello, the organisation, a name, an offer of help. */
record Greeting() implements Rule {

    private static final Pattern HELLO =
            Pattern.compile("(您|你|大家)好|(早上|上午|中午|下午|晚上)好|欢迎(您|光临|来到|咨询|致电)|(?i)\\b(hi|hello)\\b");
    private static final Pattern ORGANISATION = Pattern.compile(
            "[\\p{IsHan}A-Za-z0-9]{2,}(客服中心|服务中心|客户服务部|商城|物业|管理处|旗舰店|专营店|专卖店|公司|集团|银行|平台|服务台|前台|热线|商店|超市)"
                    + "|京东|\\[(组织机构|公司|店铺|商家)x]"
                    + "|(这里是|欢迎(光临|来到|致电|咨询|联系))(?!本店|我们|您)[\\p{IsHan}A-Za-z0-9]{2,}");
    private static final Pattern NAME = Pattern.compile("(我是|我叫|我姓|工号|客服|专员|管家|顾问|坐席|代表|助理|小红人)\\s*[:：]?\\s*"
            + "([\\p{IsHan}A-Za-z]{0,12}?(客服|专员|管家|顾问|坐席|代表|助理|中心|商城|物业|公司|旗舰店|的))?"
            + "(?<who>工号\\s*\\d+|工号\\s*\\[数字x]|\\[(姓名|工号|数字)x]|小[\\p{IsHan}]{1,2}|[\\p{IsHan}]{2,4}|[A-Za-z]{2,12}|\\d{2,8})"
            + "\\s*(号|号客服)?(?=$|[，,。.！!；;、~～\\s]|很?高兴|为您|竭诚|请问|有什么)");
    private static final Pattern NOBODY =
            Pattern.compile(".*(客服|人工|专员|管家|顾问|坐席|代表|助理|中心|商城|物业|公司|店|平台|为您|服务|请|机器人|小二).*");
    private static final Pattern OFFER = Pattern.compile(
            "(什么|哪里|哪些|怎么|如何|问题).{0,12}(帮|为您|效劳|需要|协助|解决|服务)|(可以|能)(为您|帮您|帮到您|帮助您)|请问.{0,8}需要.{0,6}(帮|服务)|(很?高兴|竭诚)为您服务|请讲|请说|您请讲");

    @Override
    public List<Finding> look(Chat chat) {
        if (chat.letter()) {
            return List.of(Finding.notApplicable(Check.GREETING, Reason.LETTER));
        }
        var opening = chat.opening();
        if (opening.isEmpty()) {
            return List.of(Finding.notApplicable(Check.GREETING, Reason.NO_AGENT));
        }
        var text = opening.stream().map(Turn::text).collect(Collectors.joining("。"));
        var lacking = new ArrayList<Part>();
        if (!HELLO.matcher(text).find()) {
            lacking.add(Part.HELLO);
        }
        if (!ORGANISATION.matcher(text).find()) {
            lacking.add(Part.ORGANISATION);
        }
        if (!named(text)) {
            lacking.add(Part.NAME);
        }
        if (!OFFER.matcher(text).find()) {
            lacking.add(Part.OFFER);
        }
        var first = opening.getFirst();
        return List.of(
                lacking.isEmpty()
                        ? Finding.met(Check.GREETING, first, Reason.GREETING_WHOLE)
                        : Finding.missed(
                                Check.GREETING,
                                first,
                                Reason.GREETING_LACKS,
                                new Detail.Parts(lacking),
                                new Detail.Words(first.quote())));
    }

    private static boolean named(String text) {
        var name = NAME.matcher(text);
        for (var from = 0; from < text.length() && name.find(from); from = name.start() + 1) {
            var who = name.group("who");
            if (who.startsWith("工号")
                    || who.startsWith("[")
                    || !NOBODY.matcher(who).matches()) {
                return true;
            }
        }
        return false;
    }
}
