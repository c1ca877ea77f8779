package io.bihuan.calendar;

/** What a length of time in a rule means. The five differ in where they start, what they count, and when they end. */
public enum DeadlineKind {
    /** Opening hours are counted, from the instant or the next opening; “4 个工作小时”. */
    WORKING_DURATION,
    /** Every minute counts, day and night; “24 小时内”. */
    ELAPSED,
    /** The day of receipt is day 0; ends when business closes on the Nth workday after it; “2 个工作日内”. */
    WORKING_DAYS,
    /** The day itself is not counted; ends at 24:00 of day N; “7 日内”. */
    CALENDAR_DAYS,
    /** Ends at 24:00 of the same day of the month, or of the month's last; “1 个月内”. */
    CALENDAR_MONTHS
}
