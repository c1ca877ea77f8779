package io.bihuan.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which passwords are good enough: long enough, and none of those that are tried first. */
public final class PasswordRules {

    /** The fewest characters of a password. */
    public static final int LEAST = 8;

    private static final int MOST = 128;
    private static final Pattern BIRTHDAY = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    private static final Pattern MAINLAND_PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern HABIT = Pattern.compile("([a-z]*?)([\\d!@#$%^&*._-]{0,10})");

    private PasswordRules() {}

    /** What is wrong with a password for this login, as a wording key; empty where it may be taken. */
    public static Optional<String> fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > MOST) {
            return Optional.of("access.password.long");
        }
        var plain = password.toLowerCase(Locale.ROOT).strip();
        if (repeatsItsLogin(plain, login.toLowerCase(Locale.ROOT))) {
            return Optional.of("access.password.login");
        }
        return isWellKnown(plain) ? Optional.of("access.password.common") : Optional.empty();
    }

    private static boolean repeatsItsLogin(String plain, String login) {
        return login.length() >= 3 && plain.startsWith(login) && plain.length() <= login.length() + 4;
    }

    private static boolean isWellKnown(String plain) {
        return CommonPasswords.WHOLE.contains(plain)
                || plain.chars().distinct().count() <= 2
                || isRun(plain)
                || BIRTHDAY.matcher(plain).matches()
                || MAINLAND_PHONE.matcher(plain).matches()
                || isHabit(plain);
    }

    /** A word of habit and a few digits after it: woaini1314, password123, qwer1234. */
    private static boolean isHabit(String plain) {
        var parts = HABIT.matcher(plain);
        return parts.matches()
                && CommonPasswords.STEMS.contains(parts.group(1))
                && parts.group(2).length() <= 8;
    }

    /** Neighbours all along: 12345678, 87654321, abcdefgh, qwertyuiop. */
    private static boolean isRun(String plain) {
        for (var row : CommonPasswords.ROWS) {
            if (row.contains(plain) || new StringBuilder(row).reverse().indexOf(plain) >= 0) {
                return true;
            }
        }
        return false;
    }
}
