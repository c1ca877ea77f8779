package io.bihuan.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's own page for a remedy, behind a link of 256 random bits. It works once and ends after a week; a new
 * link ends the former one. Only its fingerprint is kept.
 */
@Service
@Transactional
public class RemedyLinks {

    private static final Duration VALID = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Complaints complaints;
    private final History history;
    private final ComplaintDesk desk;
    private final Clock clock;

    RemedyLinks(JdbcClient jdbc, Complaints complaints, History history, ComplaintDesk desk, Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.history = history;
        this.desk = desk;
        this.clock = clock;
    }

    /** What the customer reads. */
    public record Offer(String number, String words, Instant expiresAt) {}

    /** What came of the customer's answer. */
    public enum Answered {
        ACCEPTED,
        REFUSED,
        REASON_NEEDED,
        GONE
    }

    private record Link(UUID complaintId, UUID createdBy, Instant expiresAt) {}

    /** Makes the link of a complaint that waits for its customer's answer; the token is told this once. */
    public String issue(ComplaintId id, UUID by) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("update complaint.remedy_link set expires_at = :now where complaint_id = :id and expires_at > :now")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into complaint.remedy_link (token_hash, complaint_id, created_by, created_at, expires_at)
                        values (:hash, :id, :by, :now, :until)
                        """)
                .param("hash", fingerprint(token))
                .param("id", id.value())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(VALID)))
                .update();
        history.add(id, Happening.plain(now, by, Happening.Kind.LINK_SENT, ""));
        return token;
    }

    /** The offer behind a link, while it works. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return open(token).map(link -> {
            var id = new ComplaintId(link.complaintId());
            var complaint = complaints.require(id);
            return new Offer(complaint.number(), complaints.records(id).get(Field.WORDS), link.expiresAt());
        });
    }

    /** The customer accepts; the remedy goes to those who carry it out. */
    public Answered accept(String token, String name) {
        return open(token)
                .filter(_ -> use(token, "ACCEPTED"))
                .map(link -> {
                    var id = new ComplaintId(link.complaintId());
                    history.add(
                            id, Happening.plain(clock.instant(), null, Happening.Kind.CUSTOMER_ACCEPTED, name.strip()));
                    desk.accepted(
                            id,
                            Map.of(
                                    Field.EXPLAINED,
                                    complaints.records(id).get(Field.WORDS),
                                    Field.ACCEPTED_BY,
                                    name,
                                    Field.ACCEPTED_HOW,
                                    AcceptedHow.ONLINE.name()),
                            link.createdBy());
                    return Answered.ACCEPTED;
                })
                .orElse(Answered.GONE);
    }

    /** The customer refuses and says why; the complaint goes back to the remedy. */
    public Answered refuse(String token, String reason) {
        if (reason.isBlank()) {
            return open(token).isPresent() ? Answered.REASON_NEEDED : Answered.GONE;
        }
        return open(token)
                .filter(_ -> use(token, "REFUSED"))
                .map(link -> {
                    desk.refused(new ComplaintId(link.complaintId()), reason);
                    return Answered.REFUSED;
                })
                .orElse(Answered.GONE);
    }

    private Optional<Link> open(String token) {
        return jdbc.sql("""
                        select link.complaint_id, link.created_by, link.expires_at
                          from complaint.remedy_link link
                          join complaint.complaint on complaint.id = link.complaint_id
                         where link.token_hash = :hash
                           and link.used_at is null
                           and link.expires_at > :now
                           and complaint.stage = 'FEEDBACK'
                           and complaint.closed_at is null
                        """)
                .param("hash", fingerprint(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Link(
                        row.getObject("complaint_id", UUID.class),
                        row.getObject("created_by", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    private boolean use(String token, String answer) {
        return jdbc.sql("""
                                update complaint.remedy_link
                                   set used_at = :now, answer = :answer
                                 where token_hash = :hash
                                   and used_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("answer", answer)
                        .param("hash", fingerprint(token))
                        .update()
                == 1;
    }

    private static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
