package io.bihuan.access.web;

import io.bihuan.web.Ui;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log-in page.
 *
 * @param username what was typed as the account
 * @param next where to go afterwards
 * @param word the key of what to say first, or ""
 * @param refused whether an attempt has just failed
 * @param until when the door opens again, or null
 */
public record LoginPage(
        String username,
        String next,
        String word,
        boolean refused,
        @Nullable Instant until) {

    static LoginPage fresh(String next, String word) {
        return new LoginPage("", next, word, false, null);
    }

    static LoginPage refused(String username, String next) {
        return new LoginPage(username, next, "", true, null);
    }

    static LoginPage shut(String username, String next, Instant until) {
        return new LoginPage(username, next, "", true, until);
    }

    /** What is wrong, or "". */
    public String fault(Ui ui) {
        if (until != null) {
            return ui.text("access.login.shut", ui.dates().timeToTheSecond(until));
        }
        return refused ? ui.text("access.login.refused") : "";
    }
}
