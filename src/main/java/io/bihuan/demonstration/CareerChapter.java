package io.bihuan.demonstration;

import io.bihuan.career.CareerLists;
import io.bihuan.career.Condition;
import io.bihuan.career.DevelopmentDesk;
import io.bihuan.career.NewPromotion;
import io.bihuan.career.PlanDraft;
import io.bihuan.career.PromotionDesk;
import io.bihuan.career.Proposing;
import io.bihuan.career.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever meets the conditions is proposed: one has risen some weeks ago, one proposal waits for the director; and some have plans. */
@Component
@Order(92)
class CareerChapter implements Chapter {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 20);
    private static final int RISEN_DAYS = 17;
    private static final int WAITING_DAYS = 3;

    private final CareerLists careers;
    private final PromotionDesk desk;
    private final DevelopmentDesk plans;

    CareerChapter(CareerLists careers, PromotionDesk desk, DevelopmentDesk plans) {
        this.careers = careers;
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, AFTERNOON.plusHours(1))) {
            return;
        }
        if (day.equals(stage.end.minusDays(RISEN_DAYS))) {
            stage.at(day, AFTERNOON, () -> rise(stage, day));
            stage.at(day, AFTERNOON.plusMinutes(5), () -> plan(stage));
        }
        if (day.equals(stage.end.minusDays(WAITING_DAYS))) {
            var wanted =
                    new NewPromotion(stage.id("li"), "经理级", "中心经理", "带客服部四年多，培训计划按期完成，投诉升级都在时限内处理；去年牵头把首次响应提到十秒以内。");
            stage.at(day, AFTERNOON, () -> desk.propose(wanted, stage.as("xu")));
        }
    }

    /** Three write their plan of the year: one is looked at again already, one waits for the leader, one for the person. */
    private void plan(Stage stage) {
        var year = stage.end.getYear();
        var reviewed = plans.write(
                stage.id("lin"),
                year,
                draft(year, "年内独立处理疑难投诉，带一名新人上岗。", "complaint.verify", "旁听三次升级投诉的处理", "整理五个典型案例进案例库"),
                stage.as("lin"));
        plans.sign(reviewed, stage.as("lin"));
        plans.sign(reviewed, stage.as("chen"));
        plans.review(reviewed, "旁听已完成两次，案例写了三个，讲得清楚。下半年把新人带完。", stage.as("chen"));
        plans.confirmReview(reviewed, stage.as("lin"));
        var own = plans.write(
                stage.id("chen"),
                year,
                draft(year, "班组质检均分到九十分，自己考取讲师资格。", "listening", "每周抽两通录音和当事人一起听", "讲一次情绪管理课"),
                stage.as("chen"));
        plans.sign(own, stage.as("chen"));
        plans.write(
                stage.id("qian"),
                year,
                draft(year, "把身份核验做成习惯，质检不再因此扣分。", "identity", "连续两周自查核验用语", "补一次客户信息安全课"),
                stage.as("chen"));
    }

    private static PlanDraft draft(int year, String goals, String area, String first, String second) {
        return new PlanDraft(
                goals,
                List.of(area),
                List.of(
                        new PlanDraft.Step(first, LocalDate.of(year, 12, 10)),
                        new PlanDraft.Step(second, LocalDate.of(year, 12, 25))));
    }

    private void rise(Stage stage, LocalDate day) {
        careers.board(stage.as("li")).stream()
                .filter(one -> one.eligible() && one.check(Condition.QUALITY).isPresent())
                .findFirst()
                .ifPresent(one -> propose(stage, day, one));
    }

    private void propose(Stage stage, LocalDate day, Standing one) {
        var person = one.person();
        var wanted = new NewPromotion(person.id(), one.rung().to(), person.post(), "接待稳定，质检均分一直在班组前列，主动带新人，客户多次点名表扬。");
        if (desk.propose(wanted, stage.as("li")) instanceof Proposing.Proposed(var id)) {
            stage.at(day, AFTERNOON.plusMinutes(55), () -> desk.approve(id, day, "条件齐全，同意。", stage.as("gao")));
        }
    }
}
