package io.bihuan.demonstration;

import io.bihuan.complaint.Cause;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintId;
import io.bihuan.complaint.EscalationDesk;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.PauseDesk;
import io.bihuan.complaint.RemedyLinks;
import io.bihuan.complaint.Severity;
import io.bihuan.customer.Contact;
import io.bihuan.mass.Decision;
import io.bihuan.mass.MassDesk;
import io.bihuan.task.Department;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the last day a complaint stands in every state: paused, waiting for approval, asked about, with tasks, and many of one cause. */
@Component
@Order(62)
class StandingsChapter implements Chapter {

    private static final Duration AGO = Duration.ofHours(3);
    private static final List<String> HOUSEHOLDS = List.of("田女士", "贾先生", "夏女士", "邱先生", "侯女士", "江先生", "龚女士");
    private static final LocalTime OVER = LocalTime.of(17, 0);

    private final ComplaintDesk desk;
    private final EscalationDesk escalations;
    private final PauseDesk pauses;
    private final RemedyLinks links;
    private final MassDesk mass;
    private final Clock clock;

    StandingsChapter(
            ComplaintDesk desk,
            EscalationDesk escalations,
            PauseDesk pauses,
            RemedyLinks links,
            MassDesk mass,
            Clock clock) {
        this.desk = desk;
        this.escalations = escalations;
        this.pauses = pauses;
        this.links = links;
        this.mass = mass;
        this.clock = clock;
    }

    @Override
    public void day(Stage stage, LocalDate day) {}

    @Override
    public void after(Stage stage) {
        var at = stage.hasCome(stage.end, OVER)
                ? stage.instant(stage.end, OVER).minus(AGO)
                : clock.instant().minus(AGO);
        stage.at(at, () -> singles(stage));
        stage.at(at.plus(Duration.ofMinutes(40)), () -> many(stage));
    }

    private void singles(Stage stage) {
        var li = stage.id("li");
        var waits = open(stage, "石先生", "quality.defect", "净水器", "", "净水器漏水泡了地板，要求赔偿地板损失", "8600");
        verified(waits, li);
        desk.advance(waits, remedy("COMPENSATION,APOLOGY", "8600", "补偿地板损失 8600 元，方案通过后 24 小时内到账。"), li);

        var paused = open(stage, "陶女士", "aftersale.return", "空气炸锅", "", "空气炸锅开机跳闸，要求换货", null);
        pauses.pause(paused, "等客户寄回故障机检测", li);
        desk.ask(paused, Department.TECHNICAL, "检测寄回的空气炸锅", "重点看加热管绝缘，出具检测单", li);

        var asked = open(stage, "柳女士", "logistics.damage", "岩板餐桌", "", "餐桌到货桌角磕碰，配送员说拆封不管", null);
        verified(asked, li);
        desk.advance(asked, remedy("EXCHANGE,APOLOGY", "", "为您更换新桌面，48 小时内发出，师傅上门拆旧装新。"), li);
        links.ask(links.issue(asked, stage.id("lin")).token(), "旧桌面谁搬下楼？我家没有电梯。");

        var carried = open(stage, "纪先生", "fees.overcharged", "", "地下车库", "月卡车被重复收了临停费", null);
        verified(carried, li);
        desk.advance(carried, remedy("REFUND,APOLOGY", "126", "多收的 126 元，24 小时内原路退回。"), li);
        desk.advance(
                carried,
                Map.of(Field.EXPLAINED, "电话说明到账时间", Field.ACCEPTED_BY, "客户本人", Field.ACCEPTED_HOW, "TOLD"),
                stage.id("zhao"));

        var grave = open(stage, "白女士", "safety.appliance", "燃气热水器", "", "热水器漏电，手被打了一下，要求赔偿 12 万元", "120000");
        escalations.acknowledge(grave, stage.id("xu"));
    }

    private void many(Stage stage) {
        var li = stage.id("li");
        var gathered = alike(stage, "property.facilities", "二次供水", "3 栋", "自来水发黄有异味，不敢喝", 5);
        var incident = mass.gather("3 栋水箱水质异常", gathered, null, li);
        var decided = mass.decide(
                incident,
                new Decision(
                        "现场取样，水箱内壁脱漆，浊度超标",
                        "检测报告 1 份，现场照片 6 张",
                        "物业工程部",
                        Cause.PROCESS,
                        List.of("COMPENSATION", "APOLOGY"),
                        "100",
                        "水箱已清洗消毒并复检合格，每户补偿 100 元，24 小时内到账；检测报告贴在大堂。"),
                li);
        var offers = decided.offers();
        links.accept(
                offers.get(0).link().token(), "客户本人", null, offers.get(0).link().code());
        links.accept(
                offers.get(1).link().token(), "客户本人", null, offers.get(1).link().code());
        links.refuse(offers.get(2).link().token(), "家里有婴儿，要求更换入户滤芯");
        mass.tell(incident, "水箱已清洗消毒，复检合格。补偿款正在发放，有疑问请联系前台。", li);
        alike(stage, "property.lift", "", "5 栋", "电梯又停了，老人上不了楼", 4);
    }

    private List<UUID> alike(Stage stage, String category, String product, String place, String words, int count) {
        var ids = new ArrayList<UUID>();
        for (var door = 1; door <= count; door++) {
            var who = HOUSEHOLDS.get((door + words.length()) % HOUSEHOLDS.size());
            ids.add(open(stage, who, category, product, place, words, null).value());
        }
        return ids;
    }

    private ComplaintId open(
            Stage stage,
            String who,
            String category,
            String product,
            String place,
            String words,
            @Nullable String claim) {
        var asked = new NewComplaint(
                null,
                null,
                new Contact(who, null, null, "demo-" + category + who),
                category,
                Severity.S3,
                claim == null ? null : new BigDecimal(claim),
                category.startsWith("safety"),
                words,
                "",
                "已致歉并复述诉求，客户同意等待核实",
                product,
                place,
                NewComplaint.Via.DESK,
                true);
        if (desk.open(asked, stage.id("lin")) instanceof Opening.Opened(var id, var _)) {
            return id;
        }
        throw new IllegalStateException("the story's complaint was not taken in: " + words);
    }

    private void verified(ComplaintId id, UUID by) {
        desk.advance(
                id,
                Map.of(
                        Field.FACTS, "调取订单与现场照片，与客户陈述一致。",
                        Field.PROOF, "订单截图、现场照片",
                        Field.RESPONSIBLE, "供应商",
                        Field.CAUSE, Cause.PRODUCT.name(),
                        Field.JUSTIFIED, "YES"),
                by);
    }

    private static Map<Field, String> remedy(String remedies, String amount, String words) {
        return Map.of(Field.REMEDIES, remedies, Field.AMOUNT, amount, Field.WORDS, words);
    }
}
