package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.complaint.ApprovalDesk;
import io.bihuan.complaint.Checklist;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.Deciding;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Move;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Complaints go on, a stage on most working days, each by the person whose stage it is; what is decided is told at once. */
@Component
@Order(60)
class ComplaintChapter implements Chapter {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 20);
    private static final LocalTime NOON = LocalTime.of(11, 45);
    private static final int GOES_ON_PERCENT = 92;
    private static final int SAME_DAY_PERCENT = 60;
    private static final int FEEDBACK = 2;
    private static final int EXECUTION = 3;
    private static final int VISIT_WORKDAYS = 3;

    private static final Map<String, List<String>> PREVENTION = Map.of(
            "产品",
            List.of("安装完成后必须做接地检测并拍照上传，没有照片不予结算", "热水器发货前逐台做漏电检测并随箱附检测单", "客服接到触电类报修，先请客户断电再问其他"),
            "物流",
            List.of("签收照片抽查比例由 2% 提到 10%，虚假签收当日扣罚网点", "放快递柜前先电话征得客户同意，系统留通话记录", "贵重件一律当面签收并核对收件人后四位"),
            "服务态度",
            List.of("来电咨询公告类问题，由客服直接答复时间和范围，不让客户自己查", "班前会听一段当周最好的和最差的录音，当场改一句话", "高峰时段增开一路，避免赶着挂电话"),
            "收费",
            List.of("停车临停收费规则写在入口显示屏上，与小程序一致", "误扣费用由客服当场发起退款，不再转财务二次审核"),
            "维修",
            List.of("师傅改约必须提前两小时电话告知，系统自动留记录", "同一问题返修两次以上，由工程主管带队上门"));

    private final ComplaintDesk desk;
    private final ApprovalDesk approvals;
    private final Checklist checklist;
    private final Grievances grievances;
    private final Deadlines deadlines;

    ComplaintChapter(
            ComplaintDesk desk,
            ApprovalDesk approvals,
            Checklist checklist,
            Grievances grievances,
            Deadlines deadlines) {
        this.desk = desk;
        this.approvals = approvals;
        this.checklist = checklist;
        this.grievances = grievances;
        this.deadlines = deadlines;
    }

    private record Step(String by, Map<Field, String> records) {}

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, AFTERNOON)) {
            return;
        }
        grievances.archived().removeIf(archived -> visit(stage, day, archived));
        var morning = stage.instant(day, LocalTime.of(8, 0));
        for (var open : List.copyOf(grievances.open())) {
            if (open.since.isBefore(morning) && stage.happens(GOES_ON_PERCENT)) {
                goOn(stage, day, open);
            }
        }
    }

    private boolean visit(Stage stage, LocalDate day, Grievances.Archived archived) {
        if (day.isBefore(archived.visitOn())) {
            return false;
        }
        stage.at(day, NOON, () -> desk.visited(archived.id(), true, "客户表示问题没有再出现，对处理结果满意。", stage.id("li")));
        return true;
    }

    private void goOn(Stage stage, LocalDate day, Grievances.Case open) {
        var time = AFTERNOON.minusMinutes(stage.dice.nextInt(300));
        advance(stage, day, time, open);
        if (open.stages == FEEDBACK) {
            advance(stage, day, time.plusMinutes(8L + stage.dice.nextInt(21)), open);
            var freeDayAhead = !deadlines.isWorkday(day.plusDays(1));
            if (open.stages == EXECUTION && (freeDayAhead || stage.happens(SAME_DAY_PERCENT))) {
                advance(stage, day, time.plusMinutes(75), open);
            }
        }
    }

    private void advance(Stage stage, LocalDate day, LocalTime time, Grievances.Case open) {
        var step = step(stage, open);
        var by = step.by().equals("agent") ? open.agent : stage.id(step.by());
        var move = stage.at(day, time, () -> advanced(stage, open, step, by));
        if (move instanceof Move.Moved || move instanceof Move.AlreadyClosed) {
            open.stages++;
        }
        if (open.stages == 5 || move instanceof Move.AlreadyClosed) {
            grievances.open().remove(open);
            grievances.archived().add(new Grievances.Archived(open.id, deadlines.workdaysAfter(day, VISIT_WORKDAYS)));
        }
    }

    /** What is above the supervisor's authority is granted by the director the same day. */
    private Move advanced(Stage stage, Grievances.Case open, Step step, UUID by) {
        ticks(open.stages).forEach((list, name) -> checklist.tick(open.id, list, name, by));
        var move = desk.advance(open.id, step.records(), by);
        return move instanceof Move.WaitsForApproval
                        && approvals.decide(open.id, true, "同意", stage.id("gao")) instanceof Deciding.Granted(var moved)
                ? moved
                : move;
    }

    private static Map<Checklist.Steps, String> ticks(int stages) {
        return switch (stages) {
            case 0 -> Map.of(Checklist.Steps.SIX, "倾听", Checklist.Steps.FOUR, "致歉");
            case 1 -> Map.of(Checklist.Steps.SIX, "确认", Checklist.Steps.FOUR, "倾听");
            case 2 -> Map.of(Checklist.Steps.SIX, "共情");
            case 3 -> Map.of(Checklist.Steps.SIX, "解决", Checklist.Steps.FOUR, "解决");
            default -> Map.of(Checklist.Steps.SIX, "反馈", Checklist.Steps.FOUR, "跟进确认");
        };
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
            case 3 -> new Step(pays ? "yu" : "li", carriedOut(complaint.safety(), pays));
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
                                prevention(open),
                                Field.AREA,
                                complaint.safety() ? "escalation" : pays ? "operation" : "empathy"));
        };
    }

    private static Map<Field, String> carriedOut(boolean exchanged, boolean paid) {
        if (!paid) {
            return Map.of(Field.RESULT, "复训已完成，主管已电话告知客户结果。");
        }
        var result = Map.of(Field.REFUND_PROOF, "财务打款回单已附", Field.RESULT, "已按方案执行，客户确认收到。");
        if (!exchanged) {
            return result;
        }
        var both = new EnumMap<>(result);
        both.put(Field.EXCHANGE_PROOF, "仓库已发出，单号已告知客户");
        return both;
    }

    /** What is done so that it does not happen again; no two complaints of a kind in a row lead to the same. */
    private static String prevention(Grievances.Case open) {
        var measures = java.util.Objects.requireNonNull(PREVENTION.get(open.scene.area()), open.scene.area());
        return measures.get(open.number % measures.size());
    }
}
