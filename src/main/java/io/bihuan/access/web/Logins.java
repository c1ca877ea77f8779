package io.bihuan.access.web;

import java.util.regex.Pattern;

/** What a login may look like: short, without spaces, the same on every keyboard. */
final class Logins {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}");

    private Logins() {}

    static boolean isWellFormed(String login) {
        return FORM.matcher(login).matches();
    }
}
