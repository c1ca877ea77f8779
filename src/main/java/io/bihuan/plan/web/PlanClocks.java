package io.bihuan.plan.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.plan.PlanDue;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the deadlines of plans, each with the reason for its day. */
@Component
class PlanClocks {

    private final ClockChips chips;

    PlanClocks(ClockChips chips) {
        this.chips = chips;
    }

    ClockChip of(PlanDue due, Ui ui) {
        var deadline = due.deadline();
        var doneAt = due.doneAt();
        var chip = doneAt == null
                ? chips.open(deadline.startsAt(), deadline.dueAt(), ui.dates().now(), ui)
                : chips.met(deadline.startsAt(), deadline.dueAt(), doneAt, ui);
        return new ClockChip(chip.label(), chip.tone(), chip.used(), explanation(due, ui));
    }

    private static List<String> explanation(PlanDue due, Ui ui) {
        var deadline = due.deadline();
        var lines = new ArrayList<String>();
        lines.add(ui.text(
                "plan.due.why." + due.period().kind() + "." + due.step(),
                name(due.period(), ui),
                ui.day(deadline.day())));
        if (deadline.fallsOnADayOff()) {
            lines.add(ui.text("plan.due.day-off", ui.day(deadline.day()), ui.day(deadline.lastWorkday())));
        }
        lines.add(ui.text("plan.due.until", ui.when(deadline.dueAt())));
        return lines;
    }

    /** The period, with the branch's name where more than one is looked after. */
    static String name(PlanDue due, Ui ui) {
        var period = name(due.period(), ui);
        return due.branch().isEmpty() ? period : period + " · " + due.branch();
    }

    /** The period as people say it: “2026 年 12 月”, “2027 年度”. */
    static String name(PlanPeriod period, Ui ui) {
        return period.kind() == PlanKind.MONTHLY
                ? ui.dates().month(period.month())
                : ui.text("plan.year", String.valueOf(period.first().getYear()));
    }
}
