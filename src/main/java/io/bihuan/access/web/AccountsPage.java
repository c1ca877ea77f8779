package io.bihuan.access.web;

import io.bihuan.access.Account;
import io.bihuan.access.AccountLists;
import io.bihuan.access.Role;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The accounts that were asked for. */
public record AccountsPage(
        AccountLists.Found found, String words, String role, AccountLists.State state, int page, Instant now) {

    /** The states as tabs. */
    public List<AccountLists.State> states() {
        return List.of(AccountLists.State.values());
    }

    /** All roles, for the filter. */
    public List<Option> roleOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("access.accounts.any-role"))),
                        Arrays.stream(Role.values()).map(each -> new Option(each.name(), ui.label("role", each))))
                .toList();
    }

    /** The roles of an account in words. */
    public String roles(Account account, Ui ui) {
        return ProfilePage.words(account, ui);
    }

    /** How an account stands. */
    public String standing(Account account, Ui ui) {
        if (account.closed(now)) {
            return ui.text("access.standing.closed");
        }
        if (account.closedAt() != null) {
            return ui.text("access.standing.closing", ui.when(account.closedAt()));
        }
        return ui.text(account.waiting() ? "access.standing.waiting" : "access.standing.open");
    }

    /** The colour of its standing. */
    public Tone tone(Account account) {
        if (account.closed(now)) {
            return Tone.NEUTRAL;
        }
        return account.waiting() || account.closedAt() != null ? Tone.WARN : Tone.GOOD;
    }

    /** Where the neighbouring page is. */
    public String at(int other) {
        return "/accounts?state=" + state + "&role=" + role + "&words="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8) + "&page=" + other;
    }

    /** Whether more follow. */
    public boolean more() {
        return (page + 1) * AccountLists.PAGE < found.total();
    }
}
