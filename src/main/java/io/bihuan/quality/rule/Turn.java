package io.bihuan.quality.rule;

import java.time.Instant;

/** One message. */
public record Turn(int seq, Speaker from, Instant at, String text) {

    private static final int READ = 1_000;

    /** The beginning of an endless message: patterns over more would keep all others waiting. */
    Turn readable() {
        return text.length() <= READ ? this : new Turn(seq, from, at, text.substring(0, READ));
    }

    boolean byAgent() {
        return from == Speaker.AGENT;
    }

    boolean byCustomer() {
        return from == Speaker.CUSTOMER;
    }

    /** The beginning of the message, short enough to quote. */
    String quote() {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}
