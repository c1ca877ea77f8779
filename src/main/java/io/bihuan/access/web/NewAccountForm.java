package io.bihuan.access.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.web.Errors;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account for somebody who is not of the staff, such as a second administrator. */
public record NewAccountForm(String login, String name, Set<Role> roles) {

    public NewAccountForm(@Nullable String login, @Nullable String name, @Nullable Set<Role> roles) {
        this.login = Objects.requireNonNullElse(login, "").strip();
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static NewAccountForm fresh() {
        return new NewAccountForm("", "", Set.of());
    }

    Errors check(Accounts accounts) {
        return Errors.none()
                .addIf(name.isEmpty(), "name", "access.name.needed")
                .addIf(!Logins.isWellFormed(login), "login", "access.login.form")
                .addIf(!accounts.isFree(login), "login", "access.login.taken")
                .addIf(roles.isEmpty(), "roles", "access.roles.needed");
    }
}
