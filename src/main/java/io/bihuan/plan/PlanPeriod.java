package io.bihuan.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The month or the year that a plan is for.
 *
 * @param kind month or year
 * @param first its first day
 */
public record PlanPeriod(PlanKind kind, LocalDate first) {

    public PlanPeriod {
        first = kind == PlanKind.MONTHLY ? first.withDayOfMonth(1) : first.withDayOfYear(1);
    }

    /** A month. */
    public static PlanPeriod of(YearMonth month) {
        return new PlanPeriod(PlanKind.MONTHLY, month.atDay(1));
    }

    /** A year. */
    public static PlanPeriod ofYear(int year) {
        return new PlanPeriod(PlanKind.ANNUAL, LocalDate.of(year, 1, 1));
    }

    /** Its last day. */
    public LocalDate last() {
        return next().first.minusDays(1);
    }

    /** The month or year after it. */
    public PlanPeriod next() {
        return new PlanPeriod(kind, kind == PlanKind.MONTHLY ? first.plusMonths(1) : first.plusYears(1));
    }

    /** Whether it has begun by that day. */
    public boolean begunBy(LocalDate today) {
        return !first.isAfter(today);
    }

    /** Whether it is over by that day. */
    public boolean overBy(LocalDate today) {
        return last().isBefore(today);
    }

    /** Whether the day lies in it. */
    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The month it begins with. */
    public YearMonth month() {
        return YearMonth.from(first);
    }
}
