package io.bihuan.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How private details look to those who may not see them, and how typed ones become comparable. */
public final class Masks {

    private static final Pattern NOISE = Pattern.compile("[^+0-9]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086)(?=1[3-9]\\d{9}$)");

    private Masks() {}

    /** A name: the first character, then a star for each one hidden; a single character is hidden whole. */
    public static String name(String name) {
        var letters = name.strip().codePoints().toArray();
        return switch (letters.length) {
            case 0 -> "";
            case 1 -> "*";
            default -> new String(letters, 0, 1) + "*".repeat(Math.min(letters.length - 1, 3));
        };
    }

    /** A phone number: 138****1234; a short one keeps only its last two digits. */
    public static String phone(String phone) {
        var digits = comparablePhone(phone);
        if (digits.length() < 8) {
            return "*".repeat(Math.max(0, digits.length() - 2)) + digits.substring(Math.max(0, digits.length() - 2));
        }
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    /** An address of e-mail: d****@qq.com. */
    public static String email(String email) {
        var at = email.indexOf('@');
        if (at < 0) {
            return "****";
        }
        return (at > 1 ? email.substring(0, 1) : "") + "****" + email.substring(at);
    }

    /** Digits alone, without country code, spaces and dashes, whichever width they were typed in. */
    public static String comparablePhone(String phone) {
        var narrow =
                NOISE.matcher(Normalizer.normalize(phone, Normalizer.Form.NFKC)).replaceAll("");
        return COUNTRY.matcher(narrow).replaceFirst("");
    }

    /** Without spaces round it, in small letters. */
    public static String comparableEmail(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
