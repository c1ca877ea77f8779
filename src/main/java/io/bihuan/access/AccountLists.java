package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the administrator looks through them. */
@Service
@Transactional(readOnly = true)
public class AccountLists {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which state accounts are looked for in. */
    public enum State {
        OPEN,
        WAITING,
        CLOSED
    }

    /** One page of accounts and how many there are. */
    public record Found(List<Account> accounts, int total) {}

    /** Accounts whose name or login holds the words, with the role if one is asked for, in the state, by login. */
    public Found find(String words, @Nullable Role role, State state, int page) {
        var asked = """
                  from access.account
                 where (:words = '' or login ilike :like or name ilike :like)
                   and (:role = '' or :role = any(roles))
                   and case :state
                       when 'CLOSED' then closed_at <= :now
                       when 'WAITING' then password_hash is null and (closed_at is null or closed_at > :now)
                       else closed_at is null or closed_at > :now
                       end
                """;
        var total = with(jdbc.sql("select count(*) " + asked), words, role, state)
                .query(Integer.class)
                .single();
        var accounts = with(
                        jdbc.sql("select " + Account.COLUMNS + asked + " order by login limit :limit offset :offset"),
                        words,
                        role,
                        state)
                .param("limit", PAGE)
                .param("offset", page * PAGE)
                .query(Account::read)
                .list();
        return new Found(accounts, total);
    }

    /** Those who act under accounts whose name or login holds the words. */
    public List<UUID> staffNamed(String words) {
        return jdbc.sql("""
                        select distinct staff_id
                          from access.account
                         where login ilike :like
                            or name ilike :like
                        """).param("like", like(words)).query(UUID.class).list();
    }

    /** All logins that are taken, as they are compared. */
    public Set<String> logins() {
        return Set.copyOf(jdbc.sql("select lower(login) from access.account")
                .query(String.class)
                .list());
    }

    private JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, String words, @Nullable Role role, State state) {
        return statement
                .param("words", words)
                .param("like", like(words))
                .param("role", role == null ? "" : role.name())
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
