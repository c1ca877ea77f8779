package io.bihuan.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks login and password; an unknown login takes as long and answers the same as a wrong password. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordCheck(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var account = accounts.byLogin(asked.getName());
        var given = String.valueOf(asked.getCredentials());
        var matches = passwords.matches(
                given, account.map(Accounts.Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !matches) {
            throw new BadCredentialsException("login or password wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(account.get().person(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
