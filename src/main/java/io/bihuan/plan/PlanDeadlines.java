package io.bihuan.plan;

import io.bihuan.calendar.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.springframework.stereotype.Service;

/** When plans must be drafted and approved (P-05), on the calendar. */
@Service
public class PlanDeadlines {

    private final PlanRules rules;
    private final Deadlines calendar;
    private final Clock clock;

    PlanDeadlines(PlanRules rules, Deadlines calendar, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By when the period's plan must be handed in. */
    public PlanDeadline draft(PlanPeriod period) {
        var standard = rules.at(clock.instant());
        return switch (period.kind()) {
            case MONTHLY -> by(period.month().minusMonths(1), standard.monthlyDraftDay());
            case ANNUAL -> by(december(period), standard.annualDraftDay());
        };
    }

    /** By when it must be approved. */
    public PlanDeadline approval(PlanPeriod period) {
        var standard = rules.at(clock.instant());
        return switch (period.kind()) {
            case MONTHLY -> by(period.month().minusMonths(1), standard.monthlyApproveDay());
            case ANNUAL -> by(december(period), standard.annualApproveDay());
        };
    }

    private static YearMonth december(PlanPeriod period) {
        return YearMonth.of(period.first().getYear() - 1, Month.DECEMBER);
    }

    private PlanDeadline by(YearMonth month, int dayOfMonth) {
        var day = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        var zone = clock.getZone();
        return new PlanDeadline(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                day,
                lastWorkday(day),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private LocalDate lastWorkday(LocalDate day) {
        var workday = day;
        while (!calendar.isWorkday(workday)) {
            workday = workday.minusDays(1);
        }
        return workday;
    }
}
