package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a new house: its first administrator, and what kind of centre it begins as. */
@Service
@Transactional
public class Setup {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ObjectProvider<Trades> trades;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile boolean over;

    Setup(
            JdbcClient jdbc,
            Accounts accounts,
            ObjectProvider<Trades> trades,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trades = trades;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet, because there is no account at all. */
    @Transactional(readOnly = true)
    public boolean needed() {
        if (over) {
            return false;
        }
        if (!accounts.nobodyYet()) {
            over = true;
        }
        return !over;
    }

    /** Whether the code stands on the console of one of the nodes. */
    @Transactional(readOnly = true)
    public boolean knows(String code) {
        return jdbc.sql("select count(*) from access.setup_code where hash = :hash")
                        .param("hash", print(code))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The trades that a new centre may begin with, in their order. */
    public List<String> trades() {
        return trades.stream().flatMap(each -> each.known().stream()).distinct().toList();
    }

    /**
     * Makes the administrator and ends the set-up. Of two people who send the page at once, one is too late.
     *
     * @param begun the trades that an empty centre begins with; with none it is asked later
     * @return whether it was this call that set up the house
     */
    public boolean finish(String login, String name, String password, boolean demonstration, Set<String> begun) {
        jdbc.sql("insert into access.house (first_started_at) values (:now) on conflict do nothing")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var won = jdbc.sql("update access.house set set_up_at = :now where set_up_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (won == 0 || !accounts.nobodyYet()) {
            return false;
        }
        var id = accounts.openFirst(login, name, password);
        jdbc.sql("delete from access.setup_code").update();
        if (!demonstration) {
            trades.forEach(each -> {
                if (begun.isEmpty()) {
                    each.leaveOpen(id);
                } else {
                    each.begin(begun, id);
                }
            });
        }
        events.publishEvent(AccessNoted.account(id, "house.set-up", id, Map.of("demonstration", "" + demonstration)));
        events.publishEvent(new CentreChosen(demonstration, id, clock.instant()));
        return true;
    }

    /** A code to be printed on the console: whoever reads it may set up the house. */
    String newCode() {
        var code = Secrets.readable(4) + "-" + Secrets.readable(4) + "-" + Secrets.readable(4);
        jdbc.sql("insert into access.setup_code (hash, printed_at) values (:hash, :now)")
                .param("hash", print(code))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return code;
    }

    private static byte[] print(String code) {
        return Secrets.print(code.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
