package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that set a password once: for a new account, and where the old password is forgotten. */
@Service
@Transactional
public class Invitations {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Accounts accounts,
            AccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A link's code, to be shown once, and until when it may be used. */
    public record Invitation(String code, Instant expiresAt) {}

    /** Makes a link for the account; links made before no longer work. */
    public Invitation make(UUID accountId, UUID by) {
        accounts.require(accountId);
        jdbc.sql("delete from access.invitation where account_id = :account and used_at is null")
                .param("account", accountId)
                .update();
        var code = Secrets.readable(26);
        var now = clock.instant();
        var expiresAt = now.plus(settings.invitationLimit());
        jdbc.sql("""
                        insert into access.invitation (hash, account_id, made_by, made_at, expires_at)
                        values (:hash, :account, :by, :now, :expires)
                        """)
                .param("hash", Secrets.print(code))
                .param("account", accountId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
        events.publishEvent(AccessNoted.account(by, "account.invited", accountId, Map.of()));
        return new Invitation(code, expiresAt);
    }

    /** Whose link this is, while it may be used. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String code) {
        return jdbc.sql("""
                        select account_id
                          from access.invitation
                         where hash = :hash
                           and used_at is null
                           and expires_at > :now
                        """)
                .param("hash", Secrets.print(code))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(accounts::require)
                .filter(account -> !account.closed(clock.instant()));
    }

    /** Sets the password by the link; false where the link may no longer be used. */
    public boolean use(String code, String password) {
        var account = find(code);
        if (account.isEmpty() || !spend(code)) {
            return false;
        }
        accounts.setPassword(account.get().id(), password, account.get().staffId());
        return true;
    }

    private boolean spend(String code) {
        return jdbc.sql("update access.invitation set used_at = :now where hash = :hash and used_at is null")
                        .param("hash", Secrets.print(code))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
