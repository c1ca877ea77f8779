package io.bihuan.agenda;

import io.bihuan.audit.Audit;
import io.bihuan.people.People;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendar feeds, one a person. Only a hash is kept: the address is shown when it is made, and a
 * lost one is replaced. Whoever has left the organisation has no feed.
 */
@Service
@Transactional
public class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Feeds(JdbcClient jdbc, People people, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a new address, and answers its secret part; an earlier one opens nothing any more. */
    public String open(UUID staffId) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        // Who subscribes to the new address knows nothing of what the former one told.
        jdbc.sql("delete from agenda.fed where staff_id = :staff")
                .param("staff", staffId)
                .update();
        jdbc.sql("""
                        insert into agenda.feed (staff_id, secret_hash, made_at)
                        values (:staff, :hash, :at)
                        on conflict (staff_id) do update
                           set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                        """)
                .param("staff", staffId)
                .param("hash", hash(text))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.did(staffId, "agenda.feed-opened", "staff", staffId);
        return text;
    }

    /** Revokes somebody's address. */
    public void close(UUID staffId) {
        jdbc.sql("delete from agenda.feed where staff_id = :staff")
                .param("staff", staffId)
                .update();
        audit.did(staffId, "agenda.feed-closed", "staff", staffId);
    }

    /** Since when somebody has an address. */
    @Transactional(readOnly = true)
    public Optional<Instant> openSince(UUID staffId) {
        return jdbc.sql("select made_at from agenda.feed where staff_id = :staff")
                .param("staff", staffId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose feed a secret opens; nobody's where it is revoked or its owner has left. */
    @Transactional(readOnly = true)
    public Optional<UUID> owner(String secret) {
        return jdbc.sql("select staff_id from agenda.feed where secret_hash = :hash")
                .param("hash", hash(secret))
                .query(UUID.class)
                .optional()
                .filter(this::here);
    }

    private boolean here(UUID staffId) {
        return people.find(staffId)
                .filter(person -> people.inTeam(person.teamId()).stream()
                        .anyMatch(colleague -> colleague.id().equals(staffId)))
                .isPresent();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
