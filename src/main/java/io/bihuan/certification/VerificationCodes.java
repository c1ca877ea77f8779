package io.bihuan.certification;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes codes that cannot be guessed and are hard to misread: no 0 and O, no 1, I and L, no U. */
final class VerificationCodes {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCodes() {}

    static String next() {
        var code = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code as people type it: lower case, without its dashes, with spaces. */
    static String read(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return bare.length() == 12 ? bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8) : bare;
    }
}
