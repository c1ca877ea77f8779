package io.bihuan.quality.rule;

import java.time.Instant;

/**
 * One message.
 *
 * @param scripted whether it went by itself from the agent's script: a greeting like any other, but nobody's answer
 */
public record Turn(int seq, Speaker from, Instant at, String text, boolean scripted) {

    /** A message somebody wrote. */
    public Turn(int seq, Speaker from, Instant at, String text) {
        this(seq, from, at, text, false);
    }

    private static final int READ = 1_000;

    /** The beginning of an endless message: patterns over more would keep all others waiting. */
    Turn readable() {
        return text.length() <= READ ? this : new Turn(seq, from, at, text.substring(0, READ), scripted);
    }

    boolean byAgent() {
        return from == Speaker.AGENT;
    }

    /** Whether a person of the centre wrote it themselves. */
    boolean byHand() {
        return byAgent() && !scripted;
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
