package io.bihuan.quality.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who the customer is has been checked before the agent says anything private. Private is what the customer has not
 * said themselves: their telephone, address, identity or card number. The telephone of a shop or a courier is not.
 */
record Identity() implements Rule {

    private static final Pattern PRIVATE =
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)1[3-9]\\d\\*{4}\\d{4}(?!\\d)"
                    + "|(?<!\\d)\\d{17}[\\dXx](?![\\dXx])|(?<!\\d)62\\d{14,17}(?!\\d)"
                    + "|\\[(电话|地址|身份证号|邮箱|银行卡号?)x]|[\\w.+-]+@[\\w-]+\\.[\\w.]+"
                    + "|[\\p{IsHan}]{2,6}(路|街|巷|小区|花园|苑)\\s*\\d{1,4}\\s*(号|弄|栋|幢)\\S{0,12}?(\\d{1,4}\\s*室|单元)");
    private static final Pattern OTHERS = Pattern.compile(
            "(客服|热线|配送|快递|派送|取件|售后|安装|维修|厂家|商家|师傅|站点|门店|网点|仓|自提|官方|拨打|致电|我们的|公司|银行|运单|条形码|送往|到达|发往|命中|达?站)[^。！？!?]{0,14}$");
    static final Pattern ASKED = Pattern.compile(
            "(提供|核对|核实|核验|确认|报|告知|告诉|说|发|留|登记|输入|验证|校验).{0,8}(姓名|名字|电话|手机|联系方式|订单|单号|身份证|房号|门牌|楼栋|地址|收货人|户主|账号|会员|验证码|尾号)"
                    + "|(姓名|名字|电话|手机|手机号|联系方式|订单|订单号|单号|身份证号?|房号|门牌号|收货人|账号|尾号)[^。！？!?]{0,8}(是多少|多少|是什么|提供|报一下|发一下|核对|核实|确认|有吗|吗|呢|[?？])"
                    + "|您(贵姓|怎么称呼|是哪位|是本人)|是(不是)?(您)?本人");
    private static final Pattern SHOWN = Pattern.compile(
            "\\[(订单|电话|姓名|身份证号|邮箱)x]|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{10,20}(?!\\d)|我(是|叫|姓)[\\p{IsHan}]{1,4}(?=$|[，,。.\\s])|(订单|单号|房号|尾号|账号)\\D{0,4}\\d{3,}");

    @Override
    public List<Finding> look(Chat chat) {
        Turn known = null;
        Turn asked = null;
        var heard = new StringBuilder();
        for (var turn : chat.turns()) {
            if (turn.byCustomer()) {
                heard.append(turn.text()).append('\n');
                if (known == null) {
                    known = SHOWN.matcher(turn.text()).find() ? turn : asked;
                }
            } else if (turn.byAgent()) {
                var told = privateIn(turn.text(), heard);
                if (told.isPresent()) {
                    var verified = chat.identityCheckedAt();
                    if (verified != null && !verified.isAfter(turn.at())) {
                        return List.of(Finding.met(Check.IDENTITY, turn, Reason.PRIVATE_VERIFIED));
                    }
                    return List.of(
                            known == null
                                    ? Finding.missed(
                                            Check.IDENTITY, turn, Reason.PRIVATE_UNASKED, new Detail.Words(told.get()))
                                    : Finding.met(
                                            Check.IDENTITY,
                                            known,
                                            Reason.PRIVATE_ASKED,
                                            new Detail.Words(known.quote())));
                }
                if (asked == null && ASKED.matcher(turn.text()).find()) {
                    asked = turn;
                }
            }
        }
        return List.of(Finding.notApplicable(Check.IDENTITY, Reason.NOTHING_PRIVATE));
    }

    private static Optional<String> privateIn(String text, CharSequence heard) {
        var said = PRIVATE.matcher(text);
        while (said.find()) {
            var before = text.substring(Math.max(0, said.start() - 24), said.start());
            if (!OTHERS.matcher(before).find() && !heard.toString().contains(said.group())) {
                return Optional.of(cover(said.group()));
            }
        }
        return Optional.empty();
    }

    /** A finding is read by many: it shows that something private was said, and not what. */
    private static String cover(String value) {
        return value.startsWith("[") || value.length() < 8
                ? value
                : value.substring(0, 3) + "****" + value.substring(value.length() - 2);
    }
}
