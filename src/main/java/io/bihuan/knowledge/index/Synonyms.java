package io.bihuan.knowledge.index;

import java.util.List;

/** Words that customers use for one another. A question that has one is also asked with the others. */
final class Synonyms {

    private static final List<List<String>> GROUPS = List.of(
            List.of("物业费", "管理费"),
            List.of("报修", "维修", "修理"),
            List.of("停车费", "车位费"),
            List.of("快递", "物流", "包裹"),
            List.of("退款", "退钱", "返款"),
            List.of("发票", "开票"),
            List.of("门禁卡", "门卡", "门禁"),
            List.of("投诉", "举报"),
            List.of("电梯", "扶梯"),
            List.of("漏水", "渗水", "滴水"),
            List.of("会员卡", "会员"),
            List.of("取消", "撤销"),
            List.of("人工", "真人"),
            List.of("密码", "口令"));

    private Synonyms() {}

    static String widened(String words) {
        var more = new StringBuilder(words);
        for (var group : GROUPS) {
            if (group.stream().anyMatch(words::contains)) {
                group.stream()
                        .filter(word -> !words.contains(word))
                        .forEach(word -> more.append(' ').append(word));
            }
        }
        return more.toString();
    }
}
