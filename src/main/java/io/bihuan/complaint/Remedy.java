package io.bihuan.complaint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done for the customer. A record holds several, their names joined by commas. */
public enum Remedy {
    REFUND,
    EXCHANGE,
    REPAIR,
    COMPENSATION,
    APOLOGY,
    EXPLANATION;

    /** Reads a record; what is no remedy is left out. */
    static Set<Remedy> parse(String joined) {
        return Arrays.stream(values())
                .filter(remedy -> Arrays.asList(joined.split(",")).contains(remedy.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)));
    }

    /** The remedy of that name, if it is one. */
    static Optional<Remedy> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The record that shows that it was carried out, where it has one. */
    Optional<Field> proof() {
        return needsAmount()
                ? Optional.of(Field.REFUND_PROOF)
                : this == EXCHANGE ? Optional.of(Field.EXCHANGE_PROOF) : Optional.empty();
    }

    /** Whether money moves, so that an amount must be said. */
    boolean needsAmount() {
        return this == REFUND || this == COMPENSATION;
    }
}
