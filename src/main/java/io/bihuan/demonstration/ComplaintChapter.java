package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Move;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Complaints go on, a stage on most working days, each by the person whose stage it is. */
@Component
@Order(60)
class ComplaintChapter implements Chapter {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 20);
    private static final int GOES_ON_PERCENT = 84;

    private final ComplaintDesk desk;
    private final Grievances grievances;
    private final Deadlines deadlines;

    ComplaintChapter(ComplaintDesk desk, Grievances grievances, Deadlines deadlines) {
        this.desk = desk;
        this.grievances = grievances;
        this.deadlines = deadlines;
    }

    private record Step(String by, Map<Field, String> records) {}

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, AFTERNOON)) {
            return;
        }
        var morning = stage.instant(day, LocalTime.of(8, 0));
        for (var open : List.copyOf(grievances.open())) {
            if (open.since.isBefore(morning) && stage.happens(GOES_ON_PERCENT)) {
                goOn(stage, day, open);
            }
        }
    }

    private void goOn(Stage stage, LocalDate day, Grievances.Case open) {
        var step = step(stage, open);
        var by = step.by().equals("agent") ? open.agent : stage.id(step.by());
        var time = AFTERNOON.minusMinutes(stage.dice.nextInt(300));
        var move = stage.at(day, time, () -> desk.advance(open.id, step.records(), by));
        if (move instanceof Move.Moved || move instanceof Move.AlreadyClosed) {
            open.stages++;
        }
        if (open.stages == 5 || move instanceof Move.AlreadyClosed) {
            grievances.open().remove(open);
        }
    }

    private static Step step(Stage stage, Grievances.Case open) {
        var complaint = java.util.Objects.requireNonNull(open.scene.complaint());
        var pays = complaint.amount().signum() > 0;
        return switch (open.stages) {
            case 0 ->
                new Step(
                        stage.happens(50) ? "li" : "xu",
                        Map.of(
                                Field.FACTS, "调取会话、订单和现场照片，与客户陈述一致。",
                                Field.PROOF, "会话记录、订单截图、检测单",
                                Field.RESPONSIBLE, complaint.safety() ? "安装服务商" : pays ? "配送网点" : "当班客服",
                                Field.CAUSE, complaint.safety() ? "PRODUCT" : pays ? "THIRD_PARTY" : "PEOPLE",
                                Field.JUSTIFIED, "YES"));
            case 1 ->
                new Step(
                        "li",
                        pays
                                ? Map.of(
                                        Field.REMEDIES,
                                                complaint.safety() ? "EXCHANGE,COMPENSATION,APOLOGY" : "REFUND,APOLOGY",
                                        Field.AMOUNT,
                                                complaint.safety()
                                                        ? "3800"
                                                        : complaint.amount().toPlainString(),
                                        Field.WORDS, "我们核实了情况，责任在我方，向您道歉。款项 24 小时内退回原支付账户，需要换货的 48 小时内发出。")
                                : Map.of(
                                        Field.REMEDIES, "APOLOGY,EXPLANATION",
                                        Field.WORDS, "我们听了录音，客服没有按规范答复您，向您道歉。当事客服本周五前完成专项复训，复训结果由主管电话告知您。"));
            case 2 ->
                new Step(
                        "agent",
                        Map.of(
                                Field.EXPLAINED, "电话逐条说明方案和到账时间，客户没有异议。",
                                Field.ACCEPTED_BY, "客户本人",
                                Field.ACCEPTED_HOW, "TOLD"));
            case 3 ->
                new Step(
                        pays ? "yu" : "li",
                        Map.of(
                                Field.REFUND_PROOF, "财务打款回单已附",
                                Field.EXCHANGE_PROOF, "仓库已发出，单号已告知客户",
                                Field.RESULT, "已按方案执行，客户确认收到。"));
            default ->
                new Step(
                        "li",
                        Map.of(
                                Field.SUMMARY,
                                "事实清楚，责任明确，方案按期执行，客户接受。",
                                Field.COST,
                                pays
                                        ? (complaint.safety()
                                                ? "3800"
                                                : complaint.amount().toPlainString())
                                        : "0",
                                Field.PREVENTION,
                                prevention(open.scene.area()),
                                Field.AREA,
                                complaint.safety() ? "escalation" : pays ? "operation" : "empathy"));
        };
    }

    private static String prevention(String area) {
        return switch (area) {
            case "产品" -> "安装完成后必须做接地检测并拍照上传，没有照片不予结算";
            case "物流" -> "签收照片抽查比例由 2% 提到 10%，虚假签收当日扣罚网点";
            default -> "来电咨询公告类问题，由客服直接答复时间和范围，不让客户自己查";
        };
    }
}
