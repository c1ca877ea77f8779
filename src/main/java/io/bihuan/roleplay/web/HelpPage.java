package io.bihuan.roleplay.web;

import io.bihuan.roleplay.play.Deed;
import io.bihuan.roleplay.play.Line;
import java.util.List;

/**
 * What helps in a run: the customer's mood, and the steps that every talk has.
 *
 * @param mood from -5 to 5
 */
public record HelpPage(int mood, List<Step> steps) {

    /** A step, and whether it has been taken. */
    public record Step(Deed deed, boolean done) {}

    private static final List<Deed> STEPS = List.of(
            Deed.GREETS,
            Deed.EMPATHISES,
            Deed.VERIFIES,
            Deed.ASKS_OPENLY,
            Deed.RESTATES,
            Deed.PROMISES_BY_WHEN,
            Deed.TAKES_LEAVE);

    static HelpPage of(List<Line> shown) {
        return new HelpPage(
                shown.isEmpty() ? 0 : shown.getLast().mood(),
                STEPS.stream()
                        .map(deed -> new Step(
                                deed,
                                shown.stream()
                                        .flatMap(line -> line.marks().stream())
                                        .anyMatch(mark -> mark.deed() == deed)))
                        .toList());
    }

    /** Where the mood stands on a scale of 100. */
    public int percent() {
        return (mood + 5) * 10;
    }
}
