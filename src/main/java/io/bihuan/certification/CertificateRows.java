package io.bihuan.certification;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates and what happened to them, as they are stored. */
@Repository
class CertificateRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CertificateRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    record Row(UUID id, UUID staffId, String scope, String code, CertificateStatus status, Instant validUntil) {}

    Optional<Row> living(UUID staffId, String scope) {
        return jdbc.sql("""
                        select id, staff_id, scope, code, status, valid_until
                          from certification.certificate
                         where staff_id = :staff
                           and scope = :scope
                           and status in ('VALID', 'SUSPENDED')
                        """)
                .param("staff", staffId)
                .param("scope", scope)
                .query(Row.class)
                .optional();
    }

    /** The certificate that this one renewed, where its own time is not over. */
    Optional<Row> renewedFrom(UUID id, Instant at) {
        return jdbc.sql("""
                        select former.id, former.staff_id, former.scope, former.code, former.status, former.valid_until
                          from certification.certificate
                          join certification.certificate as former on former.id = certificate.renews
                         where certificate.id = :id
                           and former.status = 'REPLACED'
                           and former.valid_until > :at
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query(Row.class)
                .optional();
    }

    /** What somebody holds, of every scope. */
    List<Row> livingOf(UUID staffId) {
        return jdbc.sql("""
                        select id, staff_id, scope, code, status, valid_until
                          from certification.certificate
                         where staff_id = :staff
                           and status in ('VALID', 'SUSPENDED')
                         order by scope
                        """).param("staff", staffId).query(Row.class).list();
    }

    /** Whether somebody has ever held a certificate of any scope. */
    boolean everHeld(UUID staffId) {
        return jdbc.sql("select exists (select from certification.certificate where staff_id = :staff)")
                .param("staff", staffId)
                .query(Boolean.class)
                .single();
    }

    /** The certificates that somebody holds, of one scope or, for null, of all. */
    List<UUID> livingOf(UUID staffId, @Nullable String scope, CertificateStatus status) {
        return jdbc.sql("""
                        select id
                          from certification.certificate
                         where staff_id = :staff
                           and status = :status
                           and (cast(:scope as text) is null or scope = :scope)
                         order by id
                        """)
                .param("staff", staffId)
                .param("status", status.name())
                .param("scope", scope)
                .query(UUID.class)
                .list();
    }

    /**
     * What suspended a certificate last.
     *
     * @param rule the rule's id; "" where a person did
     * @param href its evidence
     */
    record Suspension(String rule, String href) {

        /** Whether it was this rule, on this evidence. */
        boolean on(String itsRule, String itsHref) {
            return rule.equals(itsRule) && (href.isEmpty() || href.equals(itsHref));
        }
    }

    Suspension suspendedBy(UUID id) {
        return jdbc.sql("""
                        select rule, href
                          from certification.happening
                         where certificate_id = :id
                           and kind = 'SUSPENDED'
                         order by at desc, id desc
                         limit 1
                        """).param("id", id).query(Suspension.class).optional().orElseGet(() -> new Suspension("", ""));
    }

    Row lock(UUID id) {
        return jdbc.sql("""
                        select id, staff_id, scope, code, status, valid_until
                          from certification.certificate
                         where id = :id
                           for update
                        """)
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("certificate " + id));
    }

    void add(
            UUID id,
            UUID staffId,
            String scope,
            Granting granting,
            UUID standard,
            @Nullable UUID branchId,
            @Nullable UUID renews) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, standard_version, branch_id, granted_at, renews)
                        values (:id, :staff, :scope, :code, 'VALID', :from, :until, :standard, :branch, :from, :renews)
                        """)
                .param("id", id)
                .param("staff", staffId)
                .param("scope", scope)
                .param("code", VerificationCodes.next())
                .param("from", Timestamp.from(granting.from()))
                .param("until", Timestamp.from(granting.until()))
                .param("standard", standard)
                .param("branch", branchId)
                .param("renews", renews)
                .update();
    }

    void status(UUID id, CertificateStatus status) {
        jdbc.sql("update certification.certificate set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void happened(UUID id, String kind, Instant at, @Nullable UUID by, String reason) {
        happened(id, kind, at, by, reason, "", "");
    }

    void happened(UUID id, String kind, Instant at, @Nullable UUID by, String reason, String rule, String href) {
        jdbc.sql("""
                        insert into certification.happening (id, certificate_id, at, kind, by_id, reason, rule, href)
                        values (:id, :certificate, :at, :kind, :by, :reason, :rule, :href)
                        """)
                .param("id", Ids.next())
                .param("certificate", id)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("by", by)
                .param("reason", reason)
                .param("rule", rule)
                .param("href", href)
                .update();
        events.publishEvent(new CertificateChanged(id, kind, at));
    }
}
