package io.bihuan.calendar;

/** What came of asking to change a named calendar. */
public sealed interface CalendarEdit {

    /** It is in force at once, as this version. */
    record Changed(int version) implements CalendarEdit {}

    /** It already says all this. */
    record Unchanged() implements CalendarEdit {}

    /** Somebody changed it in the meantime, to this version. */
    record Outdated(int version) implements CalendarEdit {}

    /** There is a calendar of that name. */
    record NameTaken() implements CalendarEdit {}
}
