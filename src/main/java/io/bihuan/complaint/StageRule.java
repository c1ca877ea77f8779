package io.bihuan.complaint;

import io.bihuan.calendar.Term;
import java.util.Arrays;
import java.util.List;

/**
 * What the standard says of one stage.
 *
 * @param code which stage
 * @param owner who holds it
 * @param limit how long it may take
 * @param atOnce whether it is to be done at once, the limit being only when it is late
 * @param pausable whether its clock may stand still while the customer is waited for
 * @param records what must be recorded, as the standard words it
 * @param exit what must be there before it is left forwards: names of its {@link Field}s and of {@link Proviso}s
 */
public record StageRule(
        Stage code,
        StageOwner owner,
        Term limit,
        boolean atOnce,
        boolean pausable,
        List<String> records,
        List<String> exit) {

    public StageRule {
        records = List.copyOf(records);
        exit = List.copyOf(exit);
        for (var name : exit) {
            if (!fits(code, name)) {
                throw new IllegalArgumentException(code + " / " + name);
            }
        }
    }

    private static boolean fits(Stage code, String name) {
        return Arrays.stream(Field.values()).anyMatch(field -> field.name().equals(name) && field.stage() == code)
                || name.equals(Proviso.TASKS_DONE.name())
                || name.equals(Proviso.PAPER_SCANNED.name()) && code == Stage.FEEDBACK;
    }

    /** Whether the clock can stand still: the standard allows it, and the limit counts working time. */
    public boolean canPause() {
        return pausable && limit.pausable();
    }

    /** Whether the stage cannot be left without this record, where it applies at all. */
    public boolean asks(Field field) {
        return field.stage() == code && (field.essential() || exit.contains(field.name()));
    }

    /** Whether the stage can be left only when this is so. */
    public boolean asks(Proviso proviso) {
        return exit.contains(proviso.name());
    }
}
