package io.bihuan.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A transfer is told beforehand: who takes over, and how long it takes. Moving a parcel or money is no transfer. */
record TransferTold() implements Rule {

    private static final Pattern TRANSFER = Pattern.compile(
            "(为|帮|给)(您|你)?(升级)?转(接|到|给|至|人工|专|主管|售后|技术|财务)|转接(到|至|给|您|专|主管|售后|技术|人工|一下)|(为|帮|给)(您|你)?升级|升级(给|到|至|专员|主管|处理|上去)|(移交|转交)(给|到|至)");
    private static final Pattern NONE = Pattern.compile(
            "转站点|转寄|转运|转账|转款|(不能|无法|没法|不用|无需|不需要|已经?|不了).{0,6}(转接|升级|转交|移交)|转接不|转接失败|(系统|税务|版本|软件|全面|会员|套餐|等级|固件)(已|正在)?.{0,4}升级|升级(了|版|到最新|系统|固件|会员|电子)");
    private static final Pattern WHO = Pattern.compile(
            "专员|部门|部|主管|经理|组长|班长|同事|技术|工程师|财务|售后|专家|负责人|[\\p{IsHan}]{1,3}(老师|师傅|工)|客服|小组|[\\p{IsHan}]组|人工");

    @Override
    public List<Finding> look(Chat chat) {
        var findings = new ArrayList<Finding>();
        Turn before = null;
        for (var turn : chat.turns()) {
            if (!turn.byAgent()) {
                continue;
            }
            if (TRANSFER.matcher(turn.text()).find()
                    && !NONE.matcher(turn.text()).find()) {
                findings.add(judge(turn, (before == null ? "" : before.text() + "。") + turn.text()));
            }
            before = turn;
        }
        return findings.isEmpty() ? List.of(Finding.notApplicable(Check.TRANSFER, Reason.NO_TRANSFER)) : findings;
    }

    private static Finding judge(Turn turn, String told) {
        var lacking = new ArrayList<Part>();
        if (!WHO.matcher(told).find()) {
            lacking.add(Part.WHO);
        }
        if (!Times.namedIn(told)) {
            lacking.add(Part.HOW_LONG);
        }
        return lacking.isEmpty()
                ? Finding.met(Check.TRANSFER, turn, Reason.TRANSFER_TOLD, new Detail.Words(turn.quote()))
                : Finding.missed(
                        Check.TRANSFER,
                        turn,
                        Reason.TRANSFER_UNTOLD,
                        new Detail.Parts(lacking),
                        new Detail.Words(turn.quote()));
    }
}
