package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to sign in, by account and by address, for all nodes at once. An attempt counts as failed until it
 * is proven right: so a burst of guesses in the same moment cannot slip past the limit. Logins that nobody has are
 * counted like any other.
 */
@Component
@Transactional
class Attempts {

    private static final Duration MEMORY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt. Where the door is shut, until when; the attempt is then not to be looked at. */
    Optional<Instant> begin(String login, String address) {
        var account = accountKey(login);
        var network = network(address);
        var shut = shutUntil(account, network);
        if (shut.isPresent()) {
            return shut;
        }
        count(Backoff.ACCOUNT, account);
        count(Backoff.ADDRESS, network);
        return Optional.empty();
    }

    /** The attempt was right: the account's count begins anew, the address gets its one back. */
    void proven(String login, String address) {
        jdbc.sql("delete from access.attempt where kind = 'ACCOUNT' and key = :key")
                .param("key", accountKey(login))
                .update();
        jdbc.sql("""
                        update access.attempt
                           set failures = greatest(failures - 1, 0),
                               blocked_until = null
                         where kind = 'ADDRESS'
                           and key = :key
                        """).param("key", network(address)).update();
    }

    private Optional<Instant> shutUntil(String account, String network) {
        return jdbc.sql("""
                        select blocked_until
                          from access.attempt
                         where (kind, key) in (('ACCOUNT', :account), ('ADDRESS', :network))
                           and blocked_until > :now
                         order by blocked_until desc
                         limit 1
                        """)
                .param("account", account)
                .param("network", network)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private void count(Backoff kind, String key) {
        var now = clock.instant();
        var failures = jdbc.sql("""
                        insert into access.attempt as a (kind, key, failures, last_at)
                        values (:kind, :key, 1, :now)
                        on conflict (kind, key) do update
                           set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                               last_at = :now
                        returning failures
                        """)
                .param("kind", kind.name())
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                .query(Integer.class)
                .single();
        var wait = kind.after(failures);
        if (wait.isPositive()) {
            jdbc.sql("update access.attempt set blocked_until = :until where kind = :kind and key = :key")
                    .param("kind", kind.name())
                    .param("key", key)
                    .param("until", Timestamp.from(now.plus(wait)))
                    .update();
        }
    }

    private static String accountKey(String login) {
        var normal = login.strip().toLowerCase(Locale.ROOT);
        return normal.length() <= 200 ? normal : normal.substring(0, 200);
    }

    /** One household of IPv6 holds more addresses than can be counted: its network counts. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length)) + "/64";
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
