package io.bihuan.complaint;

import java.util.Arrays;
import java.util.List;

/** Which of the records that the standard asks for are still missing before a stage can be left forwards. */
final class ExitCondition {

    private ExitCondition() {}

    /** The fields that are still missing; empty when the stage may be left. */
    static List<Field> missing(StageRule rule, Records records) {
        return Arrays.stream(Field.values())
                .filter(field -> rule.asks(field) && applies(field, records))
                .filter(field -> !records.has(field) || !sound(field, records))
                .toList();
    }

    /** A remedy without money has no amount and no receipt, one without goods no parcel. */
    private static boolean applies(Field field, Records records) {
        return switch (field) {
            case AMOUNT, REFUND_PROOF -> records.remedies().stream().anyMatch(Remedy::needsAmount);
            case EXCHANGE_PROOF -> records.remedies().contains(Remedy.EXCHANGE);
            default -> true;
        };
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
