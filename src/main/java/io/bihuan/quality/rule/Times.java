package io.bihuan.quality.rule;

import java.util.regex.Pattern;

/** A time that can be held against a clock. “尽快”, “稍后” and “过几天” cannot. */
final class Times {

    private static final Pattern CONCRETE = Pattern.compile(
            "(\\d+|\\[(数字|时间|日期)x]|[一二两三四五六七八九十半]+)\\s*个?(多)?\\s*(秒|分钟|分|小时|钟头|天|工作日|日|号|点|时|周内|个月|H|h)"
                    + "|\\[(时间|日期)x]|\\d{1,2}[:：]\\d{2}|今天|今日|今晚|明天|明日|次日|后天|当天|(本|这|下)?周[一二三四五六日天末]|星期[一二三四五六日天]|下班前|月底前|24小时内");

    private Times() {}

    static boolean namedIn(String text) {
        return CONCRETE.matcher(text).find();
    }
}
