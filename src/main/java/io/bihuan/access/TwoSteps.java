package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: a code from the person's own device, or a recovery code from paper. */
@Service
@Transactional
public class TwoSteps {

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TwoSteps(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person's app must be told once.
     *
     * @param square the address as a square code
     * @param typed the secret for typing, where the camera fails
     */
    public record Enrolment(QrCode square, String typed) {}

    /** The enrolment that waits for its first code; begun where none waits. Null secrets never leave this class. */
    public Enrolment enrolment(UUID accountId, String login) {
        var secret = waitingSecret(accountId).orElseGet(() -> begin(accountId));
        var typed = OneTimeCode.base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
        return new Enrolment(QrCode.of(OneTimeCode.address(secret, login)), typed);
    }

    /** Confirms with a first code that the app was told right; the recovery codes, or nothing where the code is wrong. */
    public Optional<List<String>> confirm(UUID accountId, String code) {
        var secret = waitingSecret(accountId);
        var step = secret.map(known -> OneTimeCode.stepOf(digits(code), known, clock.instant()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update access.account set two_step_since = :now, two_step_last = :step where id = :id")
                .param("id", accountId)
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step.get().getAsLong())
                .update();
        events.publishEvent(AccessNoted.account(owner(accountId), "account.two-steps-on", accountId, Map.of()));
        return Optional.of(newRecoveryCodes(accountId));
    }

    /** Back to a single step: asked for by the person, or by an administrator where the device is lost. */
    public void end(UUID accountId, UUID by) {
        jdbc.sql("""
                        update access.account
                           set two_step_secret = null,
                               two_step_since = null,
                               two_step_last = 0
                         where id = :id
                        """).param("id", accountId).update();
        jdbc.sql("delete from access.recovery_code where account_id = :id")
                .param("id", accountId)
                .update();
        events.publishEvent(AccessNoted.account(by, "account.two-steps-off", accountId, Map.of()));
    }

    /** The person turns it off, proving once more that the device is theirs; whether they did. */
    public boolean endByOwner(SignedIn person, String code) {
        var proven = accepts(person.accountId(), code);
        if (proven) {
            end(person.accountId(), person.staffId());
        }
        return proven;
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID accountId) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :id and used_at is null")
                .param("id", accountId)
                .query(Integer.class)
                .single();
    }

    /** Whether the code opens the door now. Each code does so once. */
    boolean accepts(UUID accountId, String code) {
        return acceptsFromApp(accountId, digits(code)) || acceptsFromPaper(accountId, code);
    }

    private boolean acceptsFromApp(UUID accountId, String code) {
        var secret = jdbc.sql("""
                        select two_step_secret
                          from access.account
                         where id = :id
                           and two_step_since is not null
                        """).param("id", accountId).query(byte[].class).optional();
        var step = secret.map(known -> OneTimeCode.stepOf(code, known, clock.instant()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return false;
        }
        return jdbc.sql("update access.account set two_step_last = :step where id = :id and two_step_last < :step")
                        .param("id", accountId)
                        .param("step", step.get().getAsLong())
                        .update()
                == 1;
    }

    private boolean acceptsFromPaper(UUID accountId, String code) {
        var used = jdbc.sql("""
                        update access.recovery_code
                           set used_at = :now
                         where account_id = :id
                           and hash = :hash
                           and used_at is null
                        """)
                .param("id", accountId)
                .param("hash", print(code))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (used == 1) {
            events.publishEvent(
                    AccessNoted.account(owner(accountId), "account.recovery-code-used", accountId, Map.of()));
        }
        return used == 1;
    }

    private List<String> newRecoveryCodes(UUID accountId) {
        jdbc.sql("delete from access.recovery_code where account_id = :id")
                .param("id", accountId)
                .update();
        var codes = Stream.generate(() -> Secrets.readable(6) + "-" + Secrets.readable(6))
                .limit(RECOVERY_CODES)
                .toList();
        for (var code : codes) {
            jdbc.sql("insert into access.recovery_code (account_id, hash) values (:id, :hash)")
                    .param("id", accountId)
                    .param("hash", print(code))
                    .update();
        }
        return codes;
    }

    private Optional<byte[]> waitingSecret(UUID accountId) {
        return jdbc.sql("""
                        select encode(two_step_secret, 'hex')
                          from access.account
                         where id = :id
                           and two_step_secret is not null
                           and two_step_since is null
                        """)
                .param("id", accountId)
                .query(String.class)
                .optional()
                .map(HexFormat.of()::parseHex);
    }

    private byte[] begin(UUID accountId) {
        var secret = Secrets.bytes(20);
        var begun = jdbc.sql("""
                        update access.account
                           set two_step_secret = :secret
                         where id = :id
                           and two_step_since is null
                        """).param("id", accountId).param("secret", secret).update();
        if (begun == 0) {
            throw new IllegalStateException("The second step is on already: account " + accountId);
        }
        return secret;
    }

    private UUID owner(UUID accountId) {
        return jdbc.sql("select staff_id from access.account where id = :id")
                .param("id", accountId)
                .query(UUID.class)
                .single();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static byte[] print(String code) {
        return Secrets.print(code.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
