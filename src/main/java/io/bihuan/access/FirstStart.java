package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the environment gives for a first start, once in the life of a house; a value that cannot be used stops the
 * program before anybody can sign in. Where nobody can yet, prints the code that opens the set-up page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int TOKEN_LEAST = 32;
    private static final int TOKEN_VARIETY = 8;

    private final JdbcClient jdbc;
    private final Setup setup;
    private final Tokens tokens;
    private final AccessSettings settings;
    private final Clock clock;

    FirstStart(JdbcClient jdbc, Setup setup, Tokens tokens, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.setup = setup;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (isFirst()) {
            takeFromEnvironment();
        }
        if (setup.needed()) {
            LOG.warn("""

                    ------------------------------------------------------------
                      闭环还没有管理员。请打开 /setup，填写一次性设置码：
                      Bihuan has no administrator yet. Open /setup and enter the one-time code:

                          {}

                    ------------------------------------------------------------""", setup.newCode());
        }
    }

    void takeFromEnvironment() {
        checkTrades();
        if (!settings.adminPassword().isEmpty()) {
            check(settings);
            setup.finish(
                    "admin",
                    "系统管理员",
                    settings.adminPassword(),
                    settings.demonstration(),
                    Set.copyOf(settings.trades()));
        }
        if (!settings.apiToken().isEmpty()) {
            check(settings);
            tokens.keep("BIHUAN_API_TOKEN", settings.apiToken(), Set.of(Tokens.EVERYTHING), AccessNoted.STRANGER);
        }
    }

    /** Refuses values that somebody else would try. */
    static void check(AccessSettings settings) {
        var fault = PasswordRules.fault(settings.adminPassword(), "admin");
        if (!settings.adminPassword().isEmpty() && fault.isPresent()) {
            throw RefusedSetting.weak("BIHUAN_ADMIN_PASSWORD", reason(fault.get()));
        }
        if (settings.apiToken().isEmpty()) {
            return;
        }
        if (settings.apiToken().length() < TOKEN_LEAST) {
            throw RefusedSetting.weak("BIHUAN_API_TOKEN", "it has fewer than " + TOKEN_LEAST + " characters");
        }
        if (settings.apiToken().chars().distinct().count() < TOKEN_VARIETY) {
            throw RefusedSetting.weak("BIHUAN_API_TOKEN", "it repeats too few characters to be a secret");
        }
    }

    private void checkTrades() {
        var known = setup.trades();
        settings.trades().stream()
                .filter(trade -> !known.contains(trade))
                .findFirst()
                .ifPresent(trade -> {
                    throw RefusedSetting.unknown("BIHUAN_TRADES", trade, known);
                });
    }

    private boolean isFirst() {
        return jdbc.sql("insert into access.house (first_started_at) values (:now) on conflict do nothing")
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String reason(String key) {
        return switch (key) {
            case "access.password.short" -> "it has fewer than " + PasswordRules.LEAST + " characters";
            case "access.password.long" -> "it is too long";
            case "access.password.login" -> "it repeats the account's name";
            default -> "it is one of the passwords that are tried first";
        };
    }
}
