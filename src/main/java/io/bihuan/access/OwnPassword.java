package io.bihuan.access;

import io.bihuan.web.Errors;
import org.springframework.stereotype.Service;

/** Changing one's own password: only who knows the former one may. Every other session of the account ends. */
@Service
public class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    OwnPassword(Accounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** Changes it, unless something is wrong: then what. */
    public Errors change(SignedIn person, String former, String password, String address) {
        var errors = Errors.none();
        if (attempts.begin(person.login(), address).isPresent()) {
            return errors.add("former", "access.me.password.slow");
        }
        if (!passwords.matches(former, accounts.hashOf(person.accountId()))) {
            return errors.add("former", "access.me.password.wrong");
        }
        attempts.proven(person.login(), address);
        PasswordRules.fault(password, person.login())
                .ifPresent(key -> errors.add("password", key, PasswordRules.LEAST));
        errors.addIf(password.equals(former), "password", "access.me.password.same");
        if (!errors.any()) {
            accounts.setPassword(person.accountId(), password, person.staffId());
        }
        return errors;
    }
}
