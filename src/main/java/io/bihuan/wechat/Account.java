package io.bihuan.wechat;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Seal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official account: what opens it, and how it goes. */
@Service
@Transactional
public class Account {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    Account(JdbcClient jdbc, Seal seal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a manager of channels decides.
     *
     * @param appId the account's id, or "" for no account
     * @param api where the platform listens
     * @param welcome what a new follower is told at once, or ""
     */
    public record Settings(String appId, String api, String welcome) {

        /** Whether there is an account. */
        public boolean isOpen() {
            return !appId.isEmpty();
        }
    }

    /** What nobody else may know; "" where it was not given. */
    record Keys(String secret, String token, String aesKey) {}

    /** How it goes. */
    public record Standing(
            @Nullable Instant heardAt,
            @Nullable Instant sentAt,
            String lastError,
            @Nullable Instant lastErrorAt) {}

    @Transactional(readOnly = true)
    public Settings settings() {
        return jdbc.sql("select app_id, api, welcome from wechat.setting")
                .query(Settings.class)
                .single();
    }

    @Transactional(readOnly = true)
    Keys keys() {
        return jdbc.sql("select secret, token, aes_key from wechat.setting")
                .query((row, number) ->
                        new Keys(opened(row.getBytes(1)), opened(row.getBytes(2)), opened(row.getBytes(3))))
                .single();
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : seal.open(sealed);
    }

    /** Changes the settings; an empty secret, token or key keeps the one that is there. */
    public void change(Settings settings, String secret, String token, String aesKey, UUID by) {
        jdbc.sql("""
                        update wechat.setting
                           set app_id = :id, api = :api, welcome = :welcome, secret = coalesce(:secret, secret),
                               token = coalesce(:token, token), aes_key = coalesce(:key, aes_key),
                               changed_by = :by, changed_at = :now, access = null, access_until = null
                        """)
                .param("id", settings.appId())
                .param("api", settings.api())
                .param("welcome", settings.welcome())
                .param("secret", sealed(secret), Types.BINARY)
                .param("token", sealed(token), Types.BINARY)
                .param("key", sealed(aesKey), Types.BINARY)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "wechat.changed", "channel", "wechat", Map.of("appId", settings.appId()));
    }

    private byte @Nullable [] sealed(String secret) {
        return secret.isEmpty() ? null : seal.close(secret);
    }

    /** The access token that every node uses, while it is good. */
    @Transactional(readOnly = true)
    Optional<String> access() {
        return jdbc.sql("select access from wechat.setting where access is not null and access_until > :now")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> seal.open(row.getBytes(1)))
                .optional();
    }

    void access(String token, Instant until) {
        jdbc.sql("update wechat.setting set access = :token, access_until = :until")
                .param("token", seal.close(token))
                .param("until", Timestamp.from(until))
                .update();
    }

    void noAccess() {
        jdbc.sql("update wechat.setting set access = null, access_until = null").update();
    }

    /** How it goes. */
    @Transactional(readOnly = true)
    public Standing standing() {
        return jdbc.sql("select heard_at, sent_at, last_error, last_error_at from wechat.standing")
                .query(Standing.class)
                .single();
    }

    void heard() {
        stands("heard_at = :now", "");
    }

    void sent() {
        stands("sent_at = :now, last_error = ''", "");
    }

    void failed(String why) {
        stands("last_error = :why, last_error_at = :now", why);
    }

    private void stands(String what, String why) {
        jdbc.sql("update wechat.standing set " + what)
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .update();
    }
}
