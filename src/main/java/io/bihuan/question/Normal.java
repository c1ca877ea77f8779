package io.bihuan.question;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which typed answers are compared: full-width and half-width, upper and lower case, spaces and a closing
 * full stop make no difference; the words do.
 */
public final class Normal {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u200b\\ufeff]+");
    private static final Pattern SPACE_AT_CHINESE = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");
    private static final Pattern CLOSING_STOP = Pattern.compile("[。.;,、]+$");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})(e[+-]?\\d{1,2})?");

    private Normal() {}

    /** The form itself. */
    public static String form(String typed) {
        return cased(typed.toLowerCase(Locale.ROOT));
    }

    /** As {@link #form}, but a capital stays one: a gene G is not its g. */
    public static String cased(String typed) {
        var even = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var spaced = SPACE.matcher(even).replaceAll(" ").strip();
        var joined = SPACE_AT_CHINESE.matcher(spaced).replaceAll("");
        return CLOSING_STOP.matcher(joined).replaceAll("").strip();
    }

    /** The number typed, whatever the width of its digits and its grouping; null if it is none. */
    public static @Nullable BigDecimal number(String typed) {
        var plain = form(typed).replace(",", "").replace(" ", "");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
