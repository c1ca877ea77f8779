package io.bihuan.complaint;

import java.util.ArrayList;
import java.util.List;

/** What must be recorded before a stage can be left forwards. */
final class ExitCondition {

    private ExitCondition() {}

    /** The fields that are still missing; empty when the stage may be left. */
    static List<Field> missing(Stage stage, Records records) {
        var missing = new ArrayList<Field>();
        for (var field : asked(stage, records)) {
            if (!records.has(field) || !sound(field, records)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static List<Field> asked(Stage stage, Records records) {
        return switch (stage) {
            case RECEPTION -> List.of(Field.CALMING);
            case VERIFICATION -> List.of(Field.FACTS, Field.PROOF, Field.RESPONSIBLE, Field.CAUSE, Field.JUSTIFIED);
            case REMEDY ->
                records.remedies().stream().anyMatch(Remedy::needsAmount)
                        ? List.of(Field.REMEDIES, Field.AMOUNT, Field.WORDS)
                        : List.of(Field.REMEDIES, Field.WORDS);
            case FEEDBACK -> List.of(Field.EXPLAINED, Field.ACCEPTED_BY, Field.ACCEPTED_HOW);
            case EXECUTION -> execution(records);
            case ARCHIVE -> List.of(Field.SUMMARY, Field.PREVENTION, Field.AREA);
        };
    }

    private static List<Field> execution(Records records) {
        var asked = new ArrayList<Field>();
        if (records.remedies().stream().anyMatch(Remedy::needsAmount)) {
            asked.add(Field.REFUND_PROOF);
        }
        if (records.remedies().contains(Remedy.EXCHANGE)) {
            asked.add(Field.EXCHANGE_PROOF);
        }
        asked.add(Field.RESULT);
        return asked;
    }

    private static boolean sound(Field field, Records records) {
        return switch (field) {
            case REMEDIES -> !records.remedies().isEmpty();
            case AMOUNT -> {
                var amount = records.amount();
                yield amount != null && amount.signum() > 0;
            }
            case CAUSE -> known(Cause.values(), records.get(field));
            case JUSTIFIED -> known(Justified.values(), records.get(field));
            case ACCEPTED_HOW -> known(AcceptedHow.values(), records.get(field));
            default -> true;
        };
    }

    private static boolean known(Enum<?>[] choices, String name) {
        return List.of(choices).stream().anyMatch(each -> each.name().equals(name));
    }
}
