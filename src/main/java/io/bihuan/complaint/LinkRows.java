package io.bihuan.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that were sent to customers; of each only the fingerprint is kept. */
@Repository
class LinkRows {

    static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Link(
            ComplaintId complaint,
            UUID createdBy,
            Instant expiresAt,
            @Nullable Instant usedAt,
            String answer,
            @Nullable Instant replacedAt,
            byte @Nullable [] codeHash,
            int codeTries,
            @Nullable Instant codeUntil,
            int codeMails,
            boolean awaited) {

        RemedyLinks.State state(Instant now) {
            if (usedAt != null) {
                return answer.equals("ACCEPTED") ? RemedyLinks.State.ACCEPTED : RemedyLinks.State.REFUSED;
            }
            if (replacedAt != null) {
                return RemedyLinks.State.REPLACED;
            }
            if (!now.isBefore(expiresAt)) {
                return RemedyLinks.State.EXPIRED;
            }
            return awaited ? RemedyLinks.State.OPEN : RemedyLinks.State.MOVED_ON;
        }
    }

    Optional<Link> find(String token) {
        return jdbc.sql("""
                        select link.complaint_id, link.created_by, link.expires_at, link.used_at, link.answer,
                               link.replaced_at, link.code_hash, link.code_tries, link.code_until, link.code_mails,
                               complaint.stage = 'FEEDBACK' and complaint.closed_at is null as awaited
                          from complaint.remedy_link link
                          join complaint.complaint on complaint.id = link.complaint_id
                         where link.token_hash = :hash
                        """)
                .param("hash", fingerprint(token))
                .query((row, number) -> new Link(
                        new ComplaintId(row.getObject("complaint_id", UUID.class)),
                        row.getObject("created_by", UUID.class),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("used_at")),
                        row.getString("answer") == null ? "" : row.getString("answer"),
                        instant(row.getTimestamp("replaced_at")),
                        row.getBytes("code_hash"),
                        row.getInt("code_tries"),
                        instant(row.getTimestamp("code_until")),
                        row.getInt("code_mails"),
                        row.getBoolean("awaited")))
                .optional();
    }

    void replaceFormer(ComplaintId complaint, Instant now) {
        jdbc.sql("""
                        update complaint.remedy_link
                           set replaced_at = :now
                         where complaint_id = :id
                           and used_at is null
                           and replaced_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", complaint.value())
                .update();
    }

    void add(ComplaintId complaint, String token, String code, UUID by, Instant now, Instant until) {
        jdbc.sql("""
                        insert into complaint.remedy_link
                               (token_hash, complaint_id, created_by, created_at, expires_at, code_hash)
                        values (:hash, :id, :by, :now, :until, :code)
                        """)
                .param("hash", fingerprint(token))
                .param("id", complaint.value())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("code", fingerprint(token + code))
                .update();
    }

    /** Uses it up; false when somebody was faster. */
    boolean use(String token, String answer, Instant now) {
        return jdbc.sql("""
                                update complaint.remedy_link
                                   set used_at = :now, answer = :answer
                                 where token_hash = :hash
                                   and used_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("answer", answer)
                        .param("hash", fingerprint(token))
                        .update()
                == 1;
    }

    /** Takes the place of the former code, until then; tries are counted anew. */
    void code(String token, String code, Instant until) {
        jdbc.sql("""
                        update complaint.remedy_link
                           set code_hash = :code, code_until = :until, code_tries = 0
                         where token_hash = :hash
                        """)
                .param("code", fingerprint(token + code))
                .param("until", Timestamp.from(until))
                .param("hash", fingerprint(token))
                .update();
    }

    /** Counts a code that is about to go by mail; false when so many went already. */
    boolean mails(String token, int most) {
        return jdbc.sql("""
                                update complaint.remedy_link
                                   set code_mails = code_mails + 1
                                 where token_hash = :hash
                                   and code_mails < :most
                                """)
                        .param("hash", fingerprint(token))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Whether this is the link's code and still works; each try counts, and after too many none is right. */
    boolean isCode(String token, Link link, String code, Instant now) {
        jdbc.sql("update complaint.remedy_link set code_tries = code_tries + 1 where token_hash = :hash")
                .param("hash", fingerprint(token))
                .update();
        return link.codeTries() < MOST_TRIES
                && (link.codeUntil() == null || now.isBefore(link.codeUntil()))
                && Arrays.equals(link.codeHash(), fingerprint(token + code.strip()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
