package io.bihuan.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs as they are stored, and the evidence that they are judged by. */
@Repository
class NeedRows {

    static final String SELECT = """
            select id, staff_id, area_code, arisen_at, reasons, trained_at,
                   array(select note
                           from competence.need_basis
                          where need_id = need.id
                            and withdrawn_at is not null
                          order by withdrawn_at, note) as withdrawn
              from competence.need
            """;

    private final JdbcClient jdbc;

    NeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OpenNeed read(ResultSet row) throws SQLException {
        var trained = row.getTimestamp("trained_at");
        return new OpenNeed(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("area_code"),
                row.getTimestamp("arisen_at").toInstant(),
                List.of((String[]) row.getArray("reasons").getArray()),
                trained == null ? null : trained.toInstant(),
                List.of((String[]) row.getArray("withdrawn").getArray()));
    }

    OpenNeed find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .single();
    }

    Optional<OpenNeed> open(UUID staffId, String areaCode) {
        return jdbc.sql(SELECT + " where closed_at is null and staff_id = :staff and area_code = :area")
                .param("staff", staffId)
                .param("area", areaCode)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Adds a need; false where one stands open already. */
    boolean add(UUID id, UUID staffId, String areaCode, Instant at, List<String> reasons) {
        return jdbc.sql("""
                                insert into competence.need (id, staff_id, area_code, arisen_at, reasons)
                                values (:id, :staff, :area, :at, :reasons)
                                on conflict (staff_id, area_code) where closed_at is null do nothing
                                """)
                        .param("id", id)
                        .param("staff", staffId)
                        .param("area", areaCode)
                        .param("at", Timestamp.from(at))
                        .param("reasons", reasons.toArray(String[]::new))
                        .update()
                == 1;
    }

    void trained(UUID id, Instant at) {
        jdbc.sql("update competence.need set trained_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Nothing that it rested on stands any more. */
    void voided(UUID needId, Instant at) {
        jdbc.sql("""
                        update competence.need
                           set closed_at = :at, ground = :ground, voided = true
                         where id = :id
                           and closed_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("ground", EvidenceNote.of("withdrawn"))
                .param("id", needId)
                .update();
    }

    void shut(UUID needId, Instant at, String ground, @Nullable UUID by) {
        jdbc.sql("""
                        update competence.need
                           set closed_at = :at, closed_by = :by, ground = :ground
                         where id = :id
                           and closed_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("ground", ground)
                .param("id", needId)
                .update();
    }

    /** Until when evidence was used up by former needs; it does not raise another one. */
    Instant usedUp(UUID staffId, String areaCode) {
        return jdbc.sql("""
                        select max(greatest(arisen_at, closed_at))
                          from competence.need
                         where staff_id = :staff
                           and area_code = :area
                           and closed_at is not null
                           and not voided
                        """)
                .param("staff", staffId)
                .param("area", areaCode)
                .query((row, number) -> row.getTimestamp(1) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(1).toInstant())
                .single();
    }

    List<Sighting> seenSince(UUID staffId, String areaCode, Instant since) {
        return jdbc.sql("""
                        select at, strength, source, source_id, note
                          from competence.evidence
                         where staff_id = :staff
                           and area_code = :area
                           and at > :since
                         order by at
                        """)
                .param("staff", staffId)
                .param("area", areaCode)
                .param("since", Timestamp.from(since))
                .query((row, number) -> Sighting.of(new Evidence(
                        staffId,
                        areaCode,
                        row.getString("source"),
                        row.getString("source_id"),
                        row.getInt("strength"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("note"))))
                .list();
    }
}
