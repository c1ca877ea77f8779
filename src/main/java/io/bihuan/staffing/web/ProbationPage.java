package io.bihuan.staffing.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.people.Person;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.Probation;
import io.bihuan.staffing.ProbationState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One person's probation.
 *
 * @param latest the last day that the law allows for their contract
 * @param lists their checklists
 * @param decides whether the viewer decides on it
 */
public record ProbationPage(
        Probation one,
        Person person,
        ClockChip clock,
        LocalDate latest,
        List<Checklist> lists,
        String decider,
        boolean decides,
        String words,
        String until,
        Errors errors,
        Instant now) {

    /** Whether the law leaves room to make it longer. */
    public boolean extendable() {
        return one.endsOn().isBefore(latest);
    }

    /** How good or bad it stands. */
    public static Tone tone(ProbationState state) {
        return switch (state) {
            case RUNNING -> Tone.ACCENT;
            case PASSED -> Tone.GOOD;
            case ENDED -> Tone.BAD;
            case LEFT -> Tone.NEUTRAL;
        };
    }

    static ClockChip clock(Probation one, ClockChips chips, Ui ui) {
        var zone = ui.dates().zone();
        var from = one.beginsOn().atStartOfDay(zone).toInstant();
        var due = one.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        return one.state() == ProbationState.RUNNING || one.decidedAt() == null
                ? chips.open(from, due, ui.dates().now(), ui)
                : chips.met(from, due, one.decidedAt(), ui);
    }
}
