package io.bihuan.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How private details look to those who may not see them, and how typed ones become comparable. */
public final class Masks {

    private static final Pattern NOISE = Pattern.compile("[^+0-9]");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})(\\d{7,8})");
    private static final Pattern PLATE = Pattern.compile("(\\p{IsHan}[A-Z])[·\\s]?([A-Z0-9]{5,6})");
    private static final Pattern ROAD = Pattern.compile("^.*?(?:路|街|大道|巷|胡同)(?=.)|^.*(?:区|县|旗|镇|乡|市)(?=.)");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern BUILDING = Pattern.compile("号楼|幢|座");
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

    /** A phone number: 138****1234, 010-****5678; a short one keeps only its last two digits. */
    public static String phone(String phone) {
        var digits = comparablePhone(phone);
        var landline = LANDLINE.matcher(digits);
        if (digits.startsWith("0") && landline.matches()) {
            return landline.group(1) + "-****" + digits.substring(digits.length() - 4);
        }
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

    /** An identity number: 110105********002X; one that is too short is hidden whole. */
    public static String identity(String number) {
        return ends(comparable(number), 6, 4, 8);
    }

    /** A bank card: 6222********0128. */
    public static String bankCard(String number) {
        return ends(comparable(number), 4, 4, 8);
    }

    /** A number plate: 粤B1***5. */
    public static String plate(String plate) {
        var found = PLATE.matcher(
                Normalizer.normalize(plate, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return "*".repeat(plate.strip().length());
        }
        var number = found.group(2);
        return found.group(1) + number.charAt(0) + "*".repeat(number.length() - 2) + number.charAt(number.length() - 1);
    }

    /** The name of an account: its first and last character. */
    public static String account(String name) {
        var plain = name.strip();
        return plain.length() < 3 ? "*".repeat(plain.length()) : ends(plain, 1, 1, 1);
    }

    /** An address: as far as the road or the district, what leads to the door is hidden. */
    public static String address(String address) {
        var plain = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        var found = ROAD.matcher(plain);
        var shown = found.find() ? found.group() : plain.substring(0, Math.min(2, plain.length() / 2));
        return shown + "****";
    }

    private static String ends(String value, int first, int last, int least) {
        return value.length() < first + last + least
                ? "*".repeat(value.length())
                : value.substring(0, first)
                        + "*".repeat(value.length() - first - last)
                        + value.substring(value.length() - last);
    }

    /** Without spaces, in capital letters, whichever width it was typed in. */
    public static String comparable(String value) {
        return SPACE.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** A name without the spaces that people put into it. */
    public static String comparableName(String name) {
        return comparable(name);
    }

    /** Letters and digits alone, one word for a building. */
    public static String comparableAddress(String address) {
        var letters = NOT_SAID.matcher(comparable(address)).replaceAll("");
        return BUILDING.matcher(letters).replaceAll("栋").replaceFirst("[室房]$", "");
    }

    /** Digits alone, without country code, spaces and dashes, whichever width they were typed in. */
    public static String comparablePhone(String phone) {
        if (plainDigits(phone) && !phone.startsWith("00")) {
            return phone;
        }
        var narrow =
                NOISE.matcher(Normalizer.normalize(phone, Normalizer.Form.NFKC)).replaceAll("");
        return COUNTRY.matcher(narrow).replaceFirst("");
    }

    /** Most come like this, and an import asks a million times. */
    private static boolean plainDigits(String typed) {
        for (var place = 0; place < typed.length(); place++) {
            if (typed.charAt(place) < '0' || typed.charAt(place) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Without spaces round it, in small letters. */
    public static String comparableEmail(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
