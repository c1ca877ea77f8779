package io.bihuan.access.web;

import io.bihuan.access.Account;
import io.bihuan.access.Role;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;

/** One's own account as it stands. */
public record ProfilePage(Account account, int recoveryCodes, int places, Errors errors) {

    /** The roles in words. */
    public String roles(Ui ui) {
        return words(account, ui);
    }

    static String words(Account account, Ui ui) {
        return ui.join(account.roles().stream()
                .sorted()
                .map((Role role) -> ui.label("role", role))
                .toList());
    }
}
