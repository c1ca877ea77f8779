package io.bihuan.calendar.web;

import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.DeadlineKind;
import io.bihuan.calendar.Explanations;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and why.
 *
 * @param form what was asked
 * @param errors what is wrong with it
 * @param names the calendars to choose from
 * @param answer the deadline; null while there is nothing to answer
 */
public record ExplainPage(
        ExplainForm form,
        Errors errors,
        List<String> names,
        @Nullable Deadline answer) {

    /** The kinds of terms to choose from. */
    public List<Option> kinds(Ui ui) {
        return Arrays.stream(DeadlineKind.values())
                .map(kind -> new Option(kind.name(), ui.label("calendar.kind", kind)))
                .toList();
    }

    /** The units to choose from. */
    public List<Option> units(Ui ui) {
        return Stream.of("MINUTES", "HOURS", "DAYS")
                .map(unit -> new Option(unit, ui.text("calendar.unit." + unit)))
                .toList();
    }

    /** The calendars to choose from. */
    public List<Option> calendars(Ui ui) {
        return names.stream()
                .map(name -> new Option(name, ui.textOr("calendar.name." + name, name)))
                .toList();
    }

    /** The computation, a line a step. */
    public List<String> steps(Ui ui) {
        return answer == null ? List.of() : Explanations.of(answer.explanation(), ui);
    }
}
