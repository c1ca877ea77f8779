package io.bihuan.calendar.web;

import io.bihuan.calendar.CalendarLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Editing a named calendar.
 *
 * @param form what is typed
 * @param errors what is wrong with it
 * @param history its former versions
 */
public record HoursPage(HoursForm form, Errors errors, List<CalendarLists.Change> history) {

    /** Whether the calendar does not exist yet. */
    public boolean fresh() {
        return form.version() == 0;
    }

    /** Where the form is sent. */
    public String action() {
        return fresh() ? "/calendar/hours" : "/calendar/hours/" + form.name();
    }

    /** The title. */
    public String title(Ui ui) {
        return fresh() ? ui.text("calendar.hours.new") : ui.textOr("calendar.name." + form.name(), form.name());
    }

    /** The name of a weekday, from 0 for Monday. */
    public String weekday(int index, Ui ui) {
        return ui.text("calendar.weekday." + (index + 1));
    }

    /** Whether nobody made this version: it came with the product and holds from the start. */
    public boolean shipped(CalendarLists.Change change) {
        return change.by().isEmpty();
    }

    /** The opening hours of a week in one line. */
    public String week(CalendarLists.Change change, Ui ui) {
        return change.rules().week().stream()
                .map(hours -> hours.open() ? hours.toString() : ui.text("calendar.closed"))
                .collect(Collectors.joining(" · "));
    }
}
