package io.bihuan.access;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets people in who prove who they are. An unknown login, a closed account and a wrong password take as long and are
 * answered the same.
 */
@Service
public class Entrance {

    private final Accounts accounts;
    private final Passwords passwords;
    private final TwoSteps twoSteps;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entrance(
            Accounts accounts,
            Passwords passwords,
            TwoSteps twoSteps,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.twoSteps = twoSteps;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** The first step: login and password. */
    public Entering byPassword(String login, String password, String address) {
        var shut = attempts.begin(login, address);
        if (shut.isPresent()) {
            return new Entering.Shut(shut.get());
        }
        var account = accounts.byLogin(login);
        var matches = passwords.matches(
                password, account.map(known -> accounts.hashOf(known.id())).orElse(null));
        if (account.isEmpty() || !matches || account.get().closed(clock.instant())) {
            account.ifPresent(known -> note("account.refused", known, address));
            return new Entering.Refused();
        }
        if (account.get().twoSteps()) {
            return new Entering.SecondStep(account.get().id());
        }
        return welcome(account.get(), address);
    }

    /** The second step: the code of the moment, or one of the recovery codes. */
    public Entering byCode(UUID accountId, String code, String address) {
        var account = accounts.require(accountId);
        var shut = attempts.begin(account.login(), address);
        if (shut.isPresent()) {
            return new Entering.Shut(shut.get());
        }
        if (account.closed(clock.instant()) || !twoSteps.accepts(accountId, code)) {
            note("account.refused", account, address);
            return new Entering.Refused();
        }
        return welcome(account, address);
    }

    private Entering welcome(Account account, String address) {
        attempts.proven(account.login(), address);
        accounts.cameIn(account.id());
        events.publishEvent(
                AccessNoted.account(account.staffId(), "account.signed-in", account.id(), Map.of("address", address)));
        return new Entering.Welcome(account.person());
    }

    private void note(String action, Account account, String address) {
        events.publishEvent(
                AccessNoted.account(AccessNoted.STRANGER, action, account.id(), Map.of("address", address)));
    }
}
