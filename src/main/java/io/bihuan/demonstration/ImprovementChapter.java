package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.improvement.CardDesk;
import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.CardState;
import io.bihuan.improvement.FeedbackDesk;
import io.bihuan.improvement.NewFeedback;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What customers say is entered, and what is proposed is taken up, verified, or dropped with its reason. */
@Component
@Order(80)
class ImprovementChapter implements Chapter {

    private static final LocalTime NOON = LocalTime.of(11, 30);

    private record Said(String feedback, String handling, String outcome, String suggestion) {}

    private static final List<Said> SAID = List.of(
            new Said("排队时不知道前面还有几个人", "说明当前位置并致歉", "客户理解", "排队时显示位置和预计等待时间"),
            new Said("停水通知只贴在楼道，上班看不到", "补发短信给本栋住户", "客户满意", "停水停电通知提前一天推送到小程序"),
            new Said("退款到账没有提醒，要自己查", "告知到账时间", "客户接受", "退款到账后自动给客户发通知"),
            new Said("周末前台没人，取件要等", "安排值班经理协助取件", "客户满意", ""),
            new Said("优惠券限制写得太小", "补发通用券", "客户满意", "优惠券页面把不参加的商品写在最上面"),
            new Said("师傅迟到半小时没有电话", "致歉并减免上门费", "客户接受", "师傅预计迟到 10 分钟以上，由系统提醒客服先告知客户"),
            new Said("客服回答得很清楚，点赞", "感谢客户", "表扬已转达", ""),
            new Said("开票信息每次都要重填", "代为保存抬头", "客户满意", "客户资料里保存开票抬头，下次直接选"),
            new Said("电梯故障群里没人说几点修好", "逐户告知恢复时间", "客户理解", "故障公告必须写预计恢复时间，每两小时更新一次"),
            new Said("快递放在门口被雨淋了", "联系网点赔付", "客户接受", ""),
            new Said("换了两个客服，同样的话说了三遍", "致歉并由同一客服跟进", "客户接受", "转接时把摘要带给下一位客服，不让客户重复"),
            new Said("投诉之后没人告诉我结果", "主管当日回电说明", "客户满意", "投诉归档前必须有客户确认记录"));

    private final FeedbackDesk feedback;
    private final CardDesk cards;
    private final CardLists board;
    private final Deadlines deadlines;

    ImprovementChapter(FeedbackDesk feedback, CardDesk cards, CardLists board, Deadlines deadlines) {
        this.feedback = feedback;
        this.cards = cards;
        this.board = board;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, NOON)) {
            return;
        }
        if (day.getDayOfMonth() % 7 == 3) {
            enter(stage, day);
        }
        if (day.getDayOfMonth() % 5 == 0) {
            work(stage, day);
        }
    }

    private void enter(Stage stage, LocalDate day) {
        var index = (day.getMonthValue() * 5 + day.getDayOfMonth() / 7) % SAID.size();
        var said = SAID.get(index);
        var owner = stage.id(stage.happens(50) ? "li" : "xu");
        stage.at(day, NOON, () -> {
            var id = feedback.register(
                    new NewFeedback(day, "", said.feedback(), said.handling(), said.suggestion(), owner), owner);
            if (!day.isAfter(stage.end.minusDays(10))) {
                feedback.conclude(id, said.outcome(), owner);
            }
        });
    }

    private void work(Stage stage, LocalDate day) {
        var li = stage.id("li");
        board.inState(CardState.VERIFYING, 2)
                .forEach(card -> move(stage, day, card.id(), CardState.DONE, "上线前后各四周对比，同类反馈由 11 件降到 3 件", li));
        board.inState(CardState.DOING, 2).forEach(card -> move(stage, day, card.id(), CardState.VERIFYING, "", li));
        board.inState(CardState.ANALYSING, 2).forEach(card -> {
            stage.at(day, NOON, () -> {
                cards.assign(card.id(), stage.id(stage.happens(50) ? "xu" : "su"), day.plusDays(21), li);
                cards.explain(card.id(), "流程里没有人对「告知客户」这一步负责，系统也不提醒。", li);
            });
            move(stage, day, card.id(), CardState.DOING, "", li);
        });
        board.inState(CardState.PROPOSED, 2).forEach(card -> move(stage, day, card.id(), CardState.ANALYSING, "", li));
    }

    private void move(Stage stage, LocalDate day, UUID card, CardState to, String reason, UUID by) {
        stage.at(day, NOON.plusMinutes(10), () -> {
            cards.move(card, to, reason, by);
        });
    }
}
