package io.bihuan.certification;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates, what happened to them, and the passes that carry them, as they are stored. */
@Repository
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID staffId, String scope, String code, CertificateStatus status, Instant validUntil) {}

    /** Holds the person's way to the scope until the end of the transaction. */
    void hold(UUID staffId, String scope, Instant at) {
        jdbc.sql("""
                        insert into certification.way (staff_id, scope, last_at)
                        values (:staff, :scope, :at)
                        on conflict (staff_id, scope) do update set last_at = greatest(way.last_at, excluded.last_at)
                        """)
                .param("staff", staffId)
                .param("scope", scope)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean addPass(UUID staffId, String scope, Pass pass) {
        return jdbc.sql("""
                                insert into certification.passed_gate (source_id, staff_id, scope, gate, score, passed_at)
                                values (:source, :staff, :scope, :gate, :score, :at)
                                on conflict do nothing
                                """)
                        .param("source", pass.sourceId())
                        .param("staff", staffId)
                        .param("scope", scope)
                        .param("gate", pass.gate().name())
                        .param("score", pass.score())
                        .param("at", Timestamp.from(pass.passedAt()))
                        .update()
                == 1;
    }

    List<Pass> unusedPasses(UUID staffId, String scope) {
        return jdbc.sql("""
                        select source_id, gate, score, passed_at
                          from certification.passed_gate
                         where staff_id = :staff
                           and scope in (:scope, '')
                           and certificate_id is null
                        """)
                .param("staff", staffId)
                .param("scope", scope)
                .query(Pass.class)
                .list();
    }

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

    /** Whether somebody has ever held a certificate of any scope. */
    boolean everHeld(UUID staffId) {
        return jdbc.sql("select exists (select from certification.certificate where staff_id = :staff)")
                .param("staff", staffId)
                .query(Boolean.class)
                .single();
    }

    /** A pass that counts no more, unless it carries a certificate already. */
    void withdraw(UUID sourceId) {
        jdbc.sql("delete from certification.passed_gate where source_id = :source and certificate_id is null")
                .param("source", sourceId)
                .update();
    }

    /** The scopes that somebody has passed any unused gate for. */
    List<String> scopesUnderway(UUID staffId) {
        return jdbc.sql("""
                        select distinct scope
                          from certification.passed_gate
                         where staff_id = :staff
                           and certificate_id is null
                           and scope <> ''
                        """).param("staff", staffId).query(String.class).list();
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

    /** The rule that suspended a certificate last; "" where a person did. */
    String suspendedBy(UUID id) {
        return jdbc.sql("""
                        select rule
                          from certification.happening
                         where certificate_id = :id
                           and kind = 'SUSPENDED'
                         order by at desc, id desc
                         limit 1
                        """).param("id", id).query(String.class).optional().orElse("");
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

    void add(UUID id, UUID staffId, String scope, Granting granting, UUID standard, @Nullable UUID branchId) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, standard_version, branch_id, granted_at)
                        values (:id, :staff, :scope, :code, 'VALID', :from, :until, :standard, :branch, :from)
                        """)
                .param("id", id)
                .param("staff", staffId)
                .param("scope", scope)
                .param("code", VerificationCodes.next())
                .param("from", Timestamp.from(granting.from()))
                .param("until", Timestamp.from(granting.until()))
                .param("standard", standard)
                .param("branch", branchId)
                .update();
        jdbc.sql("update certification.passed_gate set certificate_id = :id where source_id in (:sources)")
                .param("id", id)
                .param("sources", granting.passes().stream().map(Pass::sourceId).toList())
                .update();
    }

    void status(UUID id, CertificateStatus status) {
        jdbc.sql("update certification.certificate set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void happened(UUID id, String kind, Instant at, @Nullable UUID by, String reason) {
        happened(id, kind, at, by, reason, "");
    }

    void happened(UUID id, String kind, Instant at, @Nullable UUID by, String reason, String rule) {
        jdbc.sql("""
                        insert into certification.happening (id, certificate_id, at, kind, by_id, reason, rule)
                        values (:id, :certificate, :at, :kind, :by, :reason, :rule)
                        """)
                .param("id", Ids.next())
                .param("certificate", id)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("by", by)
                .param("reason", reason)
                .param("rule", rule)
                .update();
    }
}
