package io.bihuan.privacy;

import io.bihuan.calendar.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit or a duty of the law, in our own words.
 *
 * @param code names it for other modules, for instance {@code DELAY-15}
 * @param mark V: the primary text was read; S: second-hand; M: from memory
 * @param term how long, where it is a time limit
 * @param from the first day it is in force, or null
 * @param until the last, or null
 */
public record LegalTerm(
        String code,
        Mark mark,
        String sourceZh,
        String sourceEn,
        String article,
        String ruleZh,
        String ruleEn,
        @Nullable Term term,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** How well it is known. */
    public enum Mark {
        V,
        S,
        M
    }

    /** Where it stands, in a language. */
    public String source(boolean english) {
        return english ? sourceEn : sourceZh;
    }

    /** What it says, in a language. */
    public String rule(boolean english) {
        return english ? ruleEn : ruleZh;
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it is shipped switched on: only what was read in the primary text. */
    boolean shippedOn() {
        return mark == Mark.V;
    }
}
