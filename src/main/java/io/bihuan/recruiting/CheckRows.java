package io.bihuan.recruiting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Background checks and sittings of the anti-fraud test as they are stored. */
@Repository
class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the background check found; a later one takes the place of a former. */
    void keep(UUID applicant, Background one) {
        jdbc.sql("""
                        insert into recruiting.background (applicant_id, clear, reference, checked_on, noted_by, noted_at)
                        values (:id, :clear, :reference, :on, :by, :at)
                        on conflict (applicant_id) do update
                           set clear = excluded.clear, reference = excluded.reference, checked_on = excluded.checked_on,
                               noted_by = excluded.noted_by, noted_at = excluded.noted_at
                        """)
                .param("id", applicant)
                .param("clear", one.clear())
                .param("reference", one.reference())
                .param("on", one.checkedOn())
                .param("by", one.notedBy())
                .param("at", Timestamp.from(one.notedAt()))
                .update();
    }

    void add(Sitting one) {
        jdbc.sql("""
                        insert into recruiting.sitting
                               (id, applicant_id, sat_on, means, score, pass_mark, note, noted_by, noted_at)
                        values (:id, :applicant, :on, :means, :score, :mark, :note, :by, :at)
                        """)
                .param("id", one.id())
                .param("applicant", one.applicantId())
                .param("on", one.satOn())
                .param("means", one.means().name())
                .param("score", one.score())
                .param("mark", one.passMark())
                .param("note", one.note())
                .param("by", one.notedBy())
                .param("at", Timestamp.from(one.notedAt()))
                .update();
    }

    Map<UUID, Background> backgrounds(Collection<UUID> applicants) {
        return jdbc
                .sql("""
                        select applicant_id, clear, reference, checked_on, noted_by, noted_at
                          from recruiting.background
                         where applicant_id = any(:ids)
                        """)
                .param("ids", applicants.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("applicant_id", UUID.class),
                        new Background(
                                row.getBoolean("clear"),
                                row.getString("reference"),
                                row.getObject("checked_on", LocalDate.class),
                                row.getObject("noted_by", UUID.class),
                                row.getTimestamp("noted_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, List<Sitting>> sittings(Collection<UUID> applicants) {
        return jdbc.sql("""
                        select id, applicant_id, sat_on, means, score, pass_mark, note, noted_by, noted_at
                          from recruiting.sitting
                         where applicant_id = any(:ids)
                         order by noted_at
                        """).param("ids", applicants.toArray(UUID[]::new)).query(Sitting.class).list().stream()
                .collect(Collectors.groupingBy(Sitting::applicantId));
    }

    void erase(UUID applicant) {
        jdbc.sql("delete from recruiting.background where applicant_id = :id")
                .param("id", applicant)
                .update();
        jdbc.sql("delete from recruiting.sitting where applicant_id = :id")
                .param("id", applicant)
                .update();
    }
}
