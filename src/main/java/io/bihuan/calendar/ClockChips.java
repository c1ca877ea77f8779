package io.bihuan.calendar;

import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Draws deadlines as people see them: how long is left, how pressing it is, and the computation on request. */
@Service
public class ClockChips {

    private static final int PRESSING = 80;

    private final Deadlines deadlines;

    ClockChips(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** An open clock whose end is known, measured by the time on the wall. */
    public ClockChip open(Instant startedAt, Instant due, Instant now, Ui ui) {
        var used = deadlines.used(startedAt, due, now, DeadlineKind.ELAPSED, Calendars.STANDARD);
        return chip(due, used, now, List.of(), ui);
    }

    /** An open clock that explains its computation. */
    public ClockChip open(Instant startedAt, Deadline due, Instant now, Ui ui) {
        var used = deadlines.used(startedAt, due.dueAt(), now, kind(due), Calendars.STANDARD);
        return chip(due.dueAt(), used, now, Explanations.of(due.explanation(), ui), ui);
    }

    /** An open clock computed from its term on the standard calendar: measured by what the term counts, explained. */
    public ClockChip open(Instant startedAt, Term term, Instant now, Ui ui) {
        return open(startedAt, deadlines.due(startedAt, term), now, ui);
    }

    /** A clock that has stopped: kept, or how late. */
    public ClockChip met(Instant startedAt, Instant due, Instant metAt, Ui ui) {
        if (metAt.isAfter(due)) {
            var late = ui.dates().length(Duration.between(due, metAt));
            return new ClockChip(ui.text("calendar.chip.metLate", late), Tone.BAD, 100, List.of());
        }
        var used = deadlines.used(startedAt, due, metAt, DeadlineKind.ELAPSED, Calendars.STANDARD);
        return new ClockChip(ui.text("calendar.chip.met"), Tone.GOOD, used, List.of());
    }

    /** A clock that stands still until somebody answers. */
    public ClockChip paused(String reason, Ui ui) {
        return new ClockChip(ui.text("calendar.chip.paused", reason), Tone.NEUTRAL, 0, List.of());
    }

    private static ClockChip chip(Instant due, int used, Instant now, List<String> explanation, Ui ui) {
        if (now.isAfter(due)) {
            var late = ui.dates().length(Duration.between(due, now));
            return new ClockChip(ui.text("calendar.chip.late", late), Tone.BAD, 100, explanation);
        }
        var left = Duration.between(now, due);
        var label = left.compareTo(Duration.ofHours(12)) < 0
                ? ui.text("calendar.chip.left", ui.dates().length(roundedUp(left)))
                : ui.text("calendar.chip.due", ui.when(due));
        return new ClockChip(label, used >= PRESSING ? Tone.WARN : Tone.GOOD, used, explanation);
    }

    /** Whole minutes from a minute on: nobody reads the seconds of an hour. */
    private static Duration roundedUp(Duration left) {
        return left.toSeconds() < 120
                ? Duration.ofSeconds(Math.max(0, left.toSeconds()))
                : Duration.ofMinutes(left.plusSeconds(59).toMinutes());
    }

    private static DeadlineKind kind(Deadline due) {
        for (var step : due.explanation()) {
            switch (step.what()) {
                case COUNTS_OPENING_HOURS -> {
                    return DeadlineKind.WORKING_DURATION;
                }
                case COUNTS_WORKDAYS -> {
                    return DeadlineKind.WORKING_DAYS;
                }
                default -> {}
            }
        }
        return DeadlineKind.ELAPSED;
    }
}
