package io.bihuan.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether numbers that carry their own check are what they look like. All take them without spaces. */
public final class Validity {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern IDENTITY = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern CARD = Pattern.compile("\\d{13,19}");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Validity() {}

    /** A Chinese mobile number, without country code; which segments are given out is nobody's business here. */
    public static boolean mobile(String digits) {
        return MOBILE.matcher(digits).matches();
    }

    /** A resident's identity number (GB 11643): a day that exists and is not in the future, and its check. */
    public static boolean identity(String number, LocalDate today) {
        var sign = number.toUpperCase(Locale.ROOT);
        if (!IDENTITY.matcher(sign).matches() || !born(sign.substring(6, 14), today)) {
            return false;
        }
        var sum = 0;
        for (var place = 0; place < IDENTITY_WEIGHTS.length; place++) {
            sum += IDENTITY_WEIGHTS[place] * (sign.charAt(place) - '0');
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == sign.charAt(17);
    }

    private static boolean born(String day, LocalDate today) {
        try {
            var born = LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6)));
            return born.getYear() >= 1800 && !born.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** A unified social credit code of an organisation (GB 32100). */
    public static boolean creditCode(String code) {
        var sign = code.toUpperCase(Locale.ROOT);
        if (!CREDIT_CODE.matcher(sign).matches()) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (var place = 0; place < 17; place++) {
            sum += weight * CREDIT_SIGNS.indexOf(sign.charAt(place));
            weight = weight * 3 % 31;
        }
        return CREDIT_SIGNS.charAt((31 - sum % 31) % 31) == sign.charAt(17);
    }

    /** A bank card: 13 to 19 digits with the check of Luhn. */
    public static boolean bankCard(String digits) {
        if (!CARD.matcher(digits).matches()) {
            return false;
        }
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var counted = place % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
