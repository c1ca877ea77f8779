package io.bihuan.calendar;

import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Puts the steps of a computation into words. */
public final class Explanations {

    private Explanations() {}

    /** The steps in the viewer's language, a line each. */
    public static List<String> of(List<Step> steps, Ui ui) {
        return steps.stream().map(step -> of(step, ui)).toList();
    }

    private static String of(Step step, Ui ui) {
        var facts = step.facts().stream().map(fact -> said(fact, ui)).toArray();
        return ui.text("calendar.step." + step.what(), facts);
    }

    private static String said(Object fact, Ui ui) {
        return switch (fact) {
            case Instant instant -> instant(instant, ui);
            case LocalDate day -> ui.day(day);
            case Duration length -> ui.dates().length(length);
            case Number number -> ui.number(number, 0);
            case String name -> ui.textOr("calendar.name." + name, name);
            default -> throw new IllegalStateException("no wording for " + fact);
        };
    }

    /** Day and time in full: a computation is read by people who want to check it. */
    private static String instant(Instant instant, Ui ui) {
        var at = instant.atZone(ui.dates().zone());
        var midnight = at.toLocalTime().toSecondOfDay() == 0;
        var day = midnight ? at.toLocalDate().minusDays(1) : at.toLocalDate();
        var time = midnight
                ? "24:00"
                : at.getSecond() == 0 ? ui.dates().time(instant) : ui.dates().timeToTheSecond(instant);
        return ui.day(day) + " " + time;
    }
}
