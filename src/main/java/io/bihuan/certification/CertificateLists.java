package io.bihuan.certification;

import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about certificates. */
@Service
@Transactional(readOnly = true)
public class CertificateLists {

    private static final String SELECT = """
            select id, staff_id, scope, code, status, valid_from, valid_until, granted_at
              from certification.certificate
            """;

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Clock clock;

    CertificateLists(JdbcClient jdbc, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.clock = clock;
    }

    /** A certificate. */
    public record Certificate(
            UUID id,
            UUID staffId,
            String scope,
            String code,
            CertificateStatus status,
            Instant validFrom,
            Instant validUntil,
            Instant grantedAt) {

        /** Whether it counts at the instant. */
        public boolean countsAt(Instant now) {
            return status == CertificateStatus.VALID && !validFrom.isAfter(now) && validUntil.isAfter(now);
        }
    }

    /** What happened to a certificate; nobody did it where a rule did. */
    public record Happening(
            String kind, Instant at, @Nullable UUID byId, String reason, String rule, String href) {}

    /** Which certificates to show. */
    public enum Shelf {
        /** Those that count, the first to end in front. */
        VALID,
        /** Those of them that end soon. */
        EXPIRING,
        /** Those taken back for the time being. */
        SUSPENDED,
        /** Those that are over. */
        PAST
    }

    /** The certificates of a shelf, in the branch or all. */
    public List<Certificate> on(Shelf shelf, @Nullable UUID branchId, int limit) {
        var now = clock.instant();
        return jdbc.sql(SELECT + " where (cast(:branch as uuid) is null or branch_id = :branch) and " + where(shelf)
                        + " limit :limit")
                .param("branch", branchId)
                .param("soon", Timestamp.from(now.plus(warning(now))))
                .param("limit", limit)
                .query(Certificate.class)
                .list();
    }

    private static String where(Shelf shelf) {
        return switch (shelf) {
            case VALID -> "status = 'VALID' and cast(:soon as timestamptz) is not null order by valid_until";
            case EXPIRING -> "status = 'VALID' and valid_until <= :soon order by valid_until";
            case SUSPENDED -> "status = 'SUSPENDED' and cast(:soon as timestamptz) is not null order by valid_until";
            case PAST ->
                "status in ('REVOKED', 'LAPSED', 'REPLACED') and cast(:soon as timestamptz) is not null order by valid_until desc";
        };
    }

    /** How long before its end a certificate counts as expiring. */
    public Duration warning(Instant now) {
        return Duration.ofDays(
                standards.inForce(CertificateStandard.class, now).rules().remindDays());
    }

    /** How many stand on a shelf. */
    public int count(Shelf shelf, @Nullable UUID branchId) {
        return on(shelf, branchId, 10_000).size();
    }

    /** One person's certificates, the newest first. */
    public List<Certificate> of(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff order by granted_at desc")
                .param("staff", staffId)
                .query(Certificate.class)
                .list();
    }

    /** A certificate for its holder, and for those who may see all of the branch. */
    public Certificate require(UUID id, UUID viewer, boolean all, @Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where id = :id
                           and (staff_id = :viewer
                                or (:all and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)))
                        """)
                .param("id", id)
                .param("viewer", viewer)
                .param("all", all)
                .param("branch", branchId)
                .query(Certificate.class)
                .optional()
                .orElseThrow(() -> new NotFound("certificate " + id));
    }

    /** The certificate of a verification code, however it was typed. */
    public Optional<Certificate> byCode(String typed) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", VerificationCodes.read(typed))
                .query(Certificate.class)
                .optional();
    }

    /** What carries a certificate. */
    public List<Pass> passes(UUID id) {
        return jdbc.sql("""
                        select source_id, gate, score, passed_at
                          from certification.evidence
                         where certificate_id = :id
                         order by passed_at
                        """).param("id", id).query(Pass.class).list();
    }

    /** Of what carried a certificate, the sources whose verdict turned later. */
    public Set<UUID> overturned(UUID id) {
        return jdbc.sql("""
                        select source_id
                          from certification.evidence
                         where certificate_id = :id
                           and overturned_at is not null
                        """).param("id", id).query(UUID.class).set();
    }

    /** The gates that somebody has passed on the way to a certificate that they do not hold yet. */
    public List<Pass> underway(UUID staffId) {
        return jdbc.sql("""
                        select source_id, gate, score, passed_at
                          from certification.passed_gate
                         where staff_id = :staff
                           and certificate_id is null
                           and overturned_at is null
                           and questioned_at is null
                         order by passed_at
                        """).param("staff", staffId).query(Pass.class).list();
    }

    /** What happened to a certificate, the first in front. */
    public List<Happening> happenings(UUID id) {
        return jdbc.sql("""
                        select kind, at, by_id, reason, rule, href
                          from certification.happening
                         where certificate_id = :id
                         order by at, id
                        """).param("id", id).query(Happening.class).list();
    }
}
