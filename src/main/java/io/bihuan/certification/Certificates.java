package io.bihuan.certification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers whether somebody may serve. Routing asks before every assignment, so each question is one indexed look. */
@Service
public class Certificates {

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person holds a certificate of the scope, for instance {@code ONLINE}, that counts at the instant. */
    public boolean mayServe(UUID staffId, String scope, Instant at) {
        return jdbc.sql("""
                        select exists (
                            select
                              from certification.certificate
                             where staff_id = :staff
                               and scope = :scope
                               and status = 'VALID'
                               and valid_from <= :at
                               and valid_until > :at)
                        """)
                .param("staff", staffId)
                .param("scope", scope)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Whether the person holds a certificate of any scope that counts at the instant. */
    public boolean mayServeAny(UUID staffId, Instant at) {
        return jdbc.sql("""
                        select exists (
                            select
                              from certification.certificate
                             where staff_id = :staff
                               and status = 'VALID'
                               and valid_from <= :at
                               and valid_until > :at)
                        """)
                .param("staff", staffId)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Since when somebody has held the scope without a break: what was seen before says nothing of it any more. */
    public Optional<Instant> heldSince(UUID staffId, String scope) {
        return jdbc.sql("""
                        select greatest(valid_from, (select max(at) from certification.happening
                                                      where certificate_id = certificate.id and kind = 'RESUMED'))
                          from certification.certificate
                         where staff_id = :staff
                           and scope = :scope
                           and status = 'VALID'
                        """)
                .param("staff", staffId)
                .param("scope", scope)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Everybody who may serve the scope at the instant. */
    public Set<UUID> servingNow(String scope, Instant at) {
        return jdbc.sql("""
                        select staff_id
                          from certification.certificate
                         where scope = :scope
                           and status = 'VALID'
                           and valid_from <= :at
                           and valid_until > :at
                        """)
                .param("scope", scope)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .set();
    }

    /** Of these people, those who hold a certificate of any scope that counts at the instant. */
    public Set<UUID> serving(Collection<UUID> staff, Instant at) {
        return jdbc.sql("""
                        select distinct staff_id
                          from certification.certificate
                         where staff_id = any(:staff)
                           and status = 'VALID'
                           and valid_from <= :at
                           and valid_until > :at
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .set();
    }
}
