package io.bihuan.channel;

import io.bihuan.audit.Audit;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sites sign their visitors with. Two are good at the same time, so that a site can change from one to the
 * next without a break.
 */
@Service
@Transactional
public class SigningKeys {

    /** How many are good at once. */
    public static final int MOST = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Seal seal, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key, without itself.
     *
     * @param usedAt when a visitor last came signed with it, to within a minute, or null
     */
    public record Key(UUID id, Instant madeAt, @Nullable Instant usedAt) {}

    /** The good keys, the oldest first. */
    @Transactional(readOnly = true)
    public List<Key> all() {
        return jdbc.sql(
                        "select id, made_at, used_at from channel.signing_key where revoked_at is null order by made_at")
                .query(Key.class)
                .list();
    }

    /** Makes a key and shows it this once; empty where as many are good as may be. */
    public Optional<String> make(UUID by) {
        jdbc.sql("select one from channel.setting for update")
                .query(Boolean.class)
                .single();
        if (all().size() >= MOST) {
            return Optional.empty();
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = Ids.next();
        jdbc.sql("""
                        insert into channel.signing_key (id, key_sealed, made_by, made_at)
                        values (:id, :key, :by, :now)
                        """)
                .param("id", id)
                .param("key", seal.close(key))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(by, "channel.chat.key-made", "signing-key", id.toString(), Map.of());
        return Optional.of(key);
    }

    /** From now on nothing signed with it is believed; false when that was so already. */
    public boolean revoke(UUID id, UUID by) {
        var revoked = jdbc.sql("""
                        update channel.signing_key set revoked_at = :now where id = :id and revoked_at is null
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (revoked == 1) {
            audit.did(by, "channel.chat.key-revoked", "signing-key", id.toString(), Map.of());
        }
        return revoked == 1;
    }

    /** Whether sites sign their visitors at all. */
    @Transactional(readOnly = true)
    boolean inUse() {
        return !all().isEmpty();
    }

    /** How the signature is judged by the good keys; the key it was made with is noted as used. */
    SiteSignature.Verdict judge(SiteSignature given, ChatSettings settings) {
        var now = clock.instant();
        for (var key : opened()) {
            var judged = given.judge(key.secret(), settings.signatureGood(), now);
            if (judged == SiteSignature.Verdict.GOOD) {
                used(key.id(), now);
            }
            if (judged != SiteSignature.Verdict.WRONG) {
                return judged;
            }
        }
        return SiteSignature.Verdict.WRONG;
    }

    private record Opened(UUID id, String secret) {}

    private List<Opened> opened() {
        return jdbc.sql("select id, key_sealed from channel.signing_key where revoked_at is null order by made_at desc")
                .query((row, number) -> new Opened(row.getObject(1, UUID.class), seal.open(row.getBytes(2))))
                .list();
    }

    private void used(UUID id, Instant now) {
        jdbc.sql("""
                        update channel.signing_key
                           set used_at = :now
                         where id = :id
                           and (used_at is null or used_at < :before)
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minusSeconds(60)))
                .update();
    }
}
