package io.bihuan.certification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gates that people passed, and what they carry, as they are stored. */
@Repository
class PassRows {

    /** A pass that may carry a certificate. */
    private static final String COUNTS = "certificate_id is null and overturned_at is null and questioned_at is null";

    private final JdbcClient jdbc;

    PassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    /** Keeps a verdict; false where it, or a later round of it, is known. */
    boolean keep(UUID staffId, String scope, Pass pass, int round, boolean passed) {
        return jdbc.sql("""
                                insert into certification.passed_gate
                                       (source_id, staff_id, scope, gate, score, passed_at, round, overturned_at)
                                values (:source, :staff, :scope, :gate, :score, :at, :round,
                                        case when :passed then null else cast(:at as timestamptz) end)
                                on conflict (source_id) do update
                                   set score = excluded.score,
                                       round = excluded.round,
                                       passed_at = case when passed_gate.overturned_at is null
                                                        then passed_gate.passed_at else excluded.passed_at end,
                                       overturned_at = excluded.overturned_at,
                                       questioned_at = null
                                 where passed_gate.round < excluded.round
                                """)
                        .param("source", pass.sourceId())
                        .param("staff", staffId)
                        .param("scope", scope)
                        .param("gate", pass.gate().name())
                        .param("score", pass.score())
                        .param("at", Timestamp.from(pass.passedAt()))
                        .param("round", round)
                        .param("passed", passed)
                        .update()
                == 1;
    }

    /** The verdict is open again and comes anew as this round; false where that is known, or it carried nothing. */
    boolean question(UUID sourceId, int round, Instant at) {
        return jdbc.sql("""
                                update certification.passed_gate
                                   set questioned_at = :at
                                 where source_id = :source
                                   and round < :round
                                   and overturned_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("source", sourceId)
                        .param("round", round)
                        .update()
                == 1;
    }

    List<Pass> unused(UUID staffId, String scope) {
        return jdbc.sql("""
                        select source_id, gate, score, passed_at
                          from certification.passed_gate
                         where staff_id = :staff
                           and scope in (:scope, '')
                           and
                        """ + COUNTS)
                .param("staff", staffId)
                .param("scope", scope)
                .query(Pass.class)
                .list();
    }

    /** The scopes that somebody has passed any unused gate for. */
    List<String> scopesUnderway(UUID staffId) {
        return jdbc.sql("""
                        select distinct scope
                          from certification.passed_gate
                         where staff_id = :staff
                           and scope <> ''
                           and
                        """ + COUNTS)
                .param("staff", staffId)
                .query(String.class)
                .list();
    }

    /** Of these people, those who have passed anything that carries no certificate yet. */
    List<UUID> underwayOf(Collection<UUID> staff) {
        return jdbc.sql("select distinct staff_id from certification.passed_gate where staff_id = any(:staff) and "
                        + COUNTS)
                .param("staff", staff.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Everybody who has passed something and never held a certificate. */
    List<UUID> newcomersUnderway() {
        return jdbc.sql("""
                        select distinct staff_id
                          from certification.passed_gate
                         where scope <> ''
                           and not exists (select from certification.certificate where certificate.staff_id = passed_gate.staff_id)
                           and
                        """ + COUNTS).query(UUID.class).list();
    }

    /** A pass that counts no more, unless it carries a certificate already. */
    void withdraw(UUID sourceId) {
        jdbc.sql("delete from certification.passed_gate where source_id = :source and certificate_id is null")
                .param("source", sourceId)
                .update();
    }

    /** From now on these passes carry the certificate. */
    void carry(UUID certificate, List<Pass> passes) {
        for (var pass : passes) {
            jdbc.sql("""
                            insert into certification.evidence (certificate_id, source_id, gate, score, passed_at)
                            values (:certificate, :source, :gate, :score, :at)
                            """)
                    .param("certificate", certificate)
                    .param("source", pass.sourceId())
                    .param("gate", pass.gate().name())
                    .param("score", pass.score())
                    .param("at", Timestamp.from(pass.passedAt()))
                    .update();
        }
        jdbc.sql("update certification.passed_gate set certificate_id = :certificate where source_id in (:sources)")
                .param("certificate", certificate)
                .param("sources", passes.stream().map(Pass::sourceId).toList())
                .update();
    }

    /** The certificates that still count, or would, and that rest on the source. */
    List<UUID> carriedBy(UUID sourceId) {
        return jdbc.sql("""
                        select certificate.id
                          from certification.evidence
                          join certification.certificate on certificate.id = certificate_id
                         where source_id = :source
                           and status in ('VALID', 'SUSPENDED')
                         order by certificate.id
                        """).param("source", sourceId).query(UUID.class).list();
    }

    /** Whether a verdict that the certificate rests on is open again. */
    boolean questioned(UUID certificate) {
        return jdbc.sql("""
                        select exists (
                            select
                              from certification.evidence
                              join certification.passed_gate on passed_gate.source_id = evidence.source_id
                             where evidence.certificate_id = :certificate
                               and questioned_at is not null)
                        """)
                .param("certificate", certificate)
                .query(Boolean.class)
                .single();
    }

    /** A certificate is over because this source turned: the others that carried it may carry the next one. */
    void release(UUID certificate, UUID turned, Instant at) {
        jdbc.sql("""
                        update certification.evidence
                           set overturned_at = :at
                         where certificate_id = :certificate
                           and source_id = :turned
                        """)
                .param("at", Timestamp.from(at))
                .param("certificate", certificate)
                .param("turned", turned)
                .update();
        jdbc.sql("update certification.passed_gate set certificate_id = null where certificate_id = :certificate")
                .param("certificate", certificate)
                .update();
    }
}
