package io.bihuan.question;

import java.math.BigDecimal;

/**
 * One of the answers offered.
 *
 * @param text what is read
 * @param share what choosing it is worth, in per cent of the question's points; wrong ones are 0 or less
 * @param feedback a word to whoever chose it, shown after marking; may be empty
 */
public record Choice(String text, BigDecimal share, String feedback) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** A choice that is simply right or wrong. */
    public static Choice of(String text, boolean right) {
        return new Choice(text, right ? ALL : BigDecimal.ZERO, "");
    }

    /** Whether it earns anything. */
    public boolean right() {
        return share.signum() > 0;
    }

    /** Whether it speaks of the others by their place (“以上都对”) and therefore stays where it is. */
    boolean anchored() {
        return text.startsWith("以上")
                || text.regionMatches(true, 0, "all of the above", 0, 16)
                || text.regionMatches(true, 0, "none of the above", 0, 17);
    }
}
