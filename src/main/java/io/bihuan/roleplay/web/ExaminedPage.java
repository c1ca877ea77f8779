package io.bihuan.roleplay.web;

import io.bihuan.practical.PracticalLists.Practical;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.roleplay.Run;
import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The simulated customer of a practical, as its candidate, an examiner or whoever arranges it sees them.
 *
 * @param scenario what is to be played, or null where nothing is named
 * @param run the run, or null before it was begun
 * @param scenarios what may be named; empty for those who do not arrange, and once it is played
 */
public record ExaminedPage(
        Practical practical,
        @Nullable Scenario scenario,
        @Nullable Run run,
        List<Scenario> scenarios,
        boolean candidate,
        Instant now) {

    /** Whether there is anything to be shown. */
    public boolean shown() {
        return scenario != null || !scenarios.isEmpty();
    }

    /** Whether the candidate may begin, or go on. */
    public boolean plays() {
        return candidate
                && scenario != null
                && !decided()
                && !now.isBefore(practical.heldAt())
                && (run == null || run.open());
    }

    /** Whether the candidate is early. */
    public boolean early() {
        return candidate && run == null && now.isBefore(practical.heldAt());
    }

    private boolean decided() {
        return practical.status() == PracticalStatus.DECIDED;
    }

    /** How it ended, for those who may know: examiners at once, the candidate after the verdict. */
    public Run.@Nullable Outcome outcome() {
        return run == null || candidate && !decided() ? null : run.outcome();
    }

    /** Whether the run is over. */
    public boolean over() {
        return run != null && !run.open();
    }

    /** What is suggested in a dimension, out of 10. */
    public static String suggested(Run.Outcome outcome, Dimension dimension, Ui ui) {
        return ui.number(outcome.byDimension().get(dimension), 1);
    }

    /** The dimensions that were scored. */
    public static List<Dimension> dimensions(Run.Outcome outcome) {
        return Arrays.stream(Dimension.values())
                .filter(outcome.byDimension()::containsKey)
                .toList();
    }

    /** What may be named. */
    public List<Option> options(Ui ui) {
        return scenarios.stream()
                .map(each -> new Option(each.id(), each.title().in(ui.english())))
                .toList();
    }
}
