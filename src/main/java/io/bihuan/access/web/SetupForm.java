package io.bihuan.access.web;

import io.bihuan.access.PasswordRules;
import io.bihuan.access.Setup;
import io.bihuan.web.Errors;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sets up a house.
 *
 * @param code the one-time code from the console
 * @param name the administrator's name
 * @param login what they sign in with
 * @param password their password
 * @param centre {@code demonstration} or {@code empty}
 * @param trades the trades that an empty centre begins with
 */
public record SetupForm(String code, String name, String login, String password, String centre, Set<String> trades) {

    public SetupForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String login,
            @Nullable String password,
            @Nullable String centre,
            @Nullable Set<String> trades) {
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.login = Objects.requireNonNullElse(login, "").strip();
        this.password = Objects.requireNonNullElse(password, "");
        this.centre = Objects.requireNonNullElse(centre, "demonstration");
        this.trades = trades == null ? Set.of() : Set.copyOf(trades);
    }

    static SetupForm fresh() {
        return new SetupForm("", "", "admin", "", "demonstration", Set.of());
    }

    /** Whether the demonstration centre is wanted. */
    public boolean demonstration() {
        return centre.equals("demonstration");
    }

    Errors check(Setup setup) {
        var errors = Errors.none()
                .addIf(!setup.knows(code), "code", "access.setup.code.wrong")
                .addIf(name.isEmpty(), "name", "access.name.needed")
                .addIf(!Logins.isWellFormed(login), "login", "access.login.form");
        PasswordRules.fault(password, login).ifPresent(key -> errors.add("password", key, PasswordRules.LEAST));
        return errors;
    }
}
