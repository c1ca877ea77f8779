package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.course.StarterCourses;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.timetable.Dater;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Next month's training is drafted out of rules and needs, handed in and approved; one month it is late. */
@Component
@Order(20)
class PlanChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(10, 10);
    private static final int DRAFT_DAY = 22;
    private static final int APPROVE_DAY = 28;
    private static final int LATE_BY_DAYS = 4;
    private static final int YEAR_DRAFT_DAY = 8;
    private static final int YEAR_APPROVE_DAY = 17;
    private static final int MOVES = 10_000;

    private final StarterCourses courses;
    private final PlanDesk desk;
    private final ApprovalDesk approvals;
    private final PlanLists lists;
    private final Dater dater;
    private final Deadlines deadlines;
    private final Faculty faculty;

    PlanChapter(
            StarterCourses courses,
            PlanDesk desk,
            ApprovalDesk approvals,
            PlanLists lists,
            Dater dater,
            Deadlines deadlines,
            Faculty faculty) {
        this.courses = courses;
        this.desk = desk;
        this.approvals = approvals;
        this.lists = lists;
        this.dater = dater;
        this.deadlines = deadlines;
        this.faculty = faculty;
    }

    @Override
    public void before(Stage stage) {
        var eve = stage.begin.minusDays(3);
        stage.at(eve, MORNING, () -> {
            courses.load(stage.id("fang"));
        });
        year(stage, eve, PlanPeriod.ofYear(stage.begin.getYear()));
        approve(stage, eve, PlanPeriod.ofYear(stage.begin.getYear()));
        draft(stage, eve.plusDays(1), YearMonth.from(stage.begin));
        approve(stage, eve.plusDays(2), PlanPeriod.of(YearMonth.from(stage.begin)));
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var next = YearMonth.from(day).plusMonths(1);
        if (day.getDayOfMonth() == DRAFT_DAY && stage.hasCome(day, MORNING)) {
            draft(stage, workday(day), next);
        }
        if (day.getDayOfMonth() == APPROVE_DAY && stage.hasCome(day, MORNING)) {
            var late = YearMonth.from(day).equals(YearMonth.from(stage.begin).plusMonths(1));
            approve(stage, late ? day.plusDays(LATE_BY_DAYS) : day, PlanPeriod.of(next));
        }
        if (day.getMonth() == Month.DECEMBER && stage.hasCome(day, MORNING)) {
            var ahead = PlanPeriod.ofYear(day.getYear() + 1);
            if (day.getDayOfMonth() == YEAR_DRAFT_DAY) {
                year(stage, day, ahead);
            }
            if (day.getDayOfMonth() == YEAR_APPROVE_DAY) {
                approve(stage, day, ahead);
            }
        }
    }

    /** The year's plan is drafted out of the rhythm of the rules, and handed in. */
    private void year(Stage stage, LocalDate day, PlanPeriod year) {
        var li = stage.as("li");
        stage.at(day, MORNING, () -> {
            if (desk.draftFromRules(year, li) instanceof Drafting.Begun(var planId)) {
                approvals.submit(planId, li);
            }
        });
    }

    private LocalDate workday(LocalDate day) {
        return deadlines.isWorkday(day) ? day : deadlines.workdaysAfter(day, 1);
    }

    private void draft(Stage stage, LocalDate day, YearMonth month) {
        var li = stage.as("li");
        var drafting = stage.at(day, MORNING, () -> desk.draftFromRules(PlanPeriod.of(month), li));
        if (drafting instanceof Drafting.Begun(var planId)) {
            stage.at(day, MORNING.plusMinutes(40), () -> {
                lists.require(planId, li).items().stream()
                        .filter(item -> item.instructorId() == null)
                        .forEach(item -> desk.change(item.id(), taught(item, teacher(stage, item))));
                if (!month.isBefore(YearMonth.from(stage.end))) {
                    lists.require(planId, li)
                            .items()
                            .forEach(item -> mayTeach(stage, stage.instant(day, MORNING), item));
                    dater.dateAtOnce(planId, MOVES, stage.id("li"));
                }
                if (stage.hasCome(day, MORNING)) {
                    approvals.submit(planId, li);
                }
            });
        }
    }

    /** Each course has two who may teach it, so that dates can be found for it. */
    private void mayTeach(Stage stage, Instant at, PlanItem item) {
        if (item.courseId() != null) {
            faculty.mayTeach(stage, at, stage.id("li"), item.courseId());
            faculty.mayTeach(stage, at, teacher(stage, item), item.courseId());
        }
    }

    private static UUID teacher(Stage stage, PlanItem item) {
        return stage.id(
                List.of("li", "su", "fang").get(Math.floorMod(item.topic().hashCode(), 3)));
    }

    private static NewItem taught(PlanItem item, UUID instructor) {
        return new NewItem(
                item.courseId(),
                item.topic(),
                item.teams(),
                item.people(),
                instructor,
                item.from(),
                item.until(),
                item.hours(),
                item.method(),
                item.test(),
                "");
    }

    private void approve(Stage stage, LocalDate day, PlanPeriod period) {
        var gao = stage.as("gao");
        stage.at(day, MORNING.plusHours(5), () -> {
            lists.seenBy(gao).stream()
                    .filter(plan -> plan.period().equals(period) && plan.decidedAt() == null)
                    .forEach(plan -> approvals.approve(plan.id(), gao));
        });
    }
}
