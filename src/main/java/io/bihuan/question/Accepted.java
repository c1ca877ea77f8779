package io.bihuan.question;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a blank accepts.
 *
 * @param text the words, or the number
 * @param share what it is worth, in per cent of the blank's points
 * @param tolerance how far a number may lie from the text; null where words are compared
 */
public record Accepted(
        String text, BigDecimal share, @Nullable BigDecimal tolerance) {

    /** Words that are wholly right. */
    public static Accepted words(String text) {
        return new Accepted(text, BigDecimal.valueOf(100), null);
    }

    boolean matches(String given) {
        if (tolerance == null) {
            return Normal.form(text).equals(Normal.form(given));
        }
        var number = Normal.number(given);
        var wanted = Normal.number(text);
        return number != null && wanted != null && number.subtract(wanted).abs().compareTo(tolerance) <= 0;
    }
}
