package io.bihuan.complaint;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was noted at each stage of a complaint, and what its customer said afterwards. */
@Repository
class StageRecords {

    private final JdbcClient jdbc;

    StageRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was noted so far. */
    Records of(ComplaintId id) {
        var values = new EnumMap<Field, String>(Field.class);
        jdbc.sql("select field, value from complaint.stage_record where complaint_id = :id")
                .param("id", id.value())
                .query((row, number) -> Map.entry(Field.valueOf(row.getString("field")), row.getString("value")))
                .list()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return new Records(values);
    }

    /** Notes this; what was noted before in the same field of its stage gives way. */
    void note(ComplaintId id, Map<Field, String> values, UUID by, Instant at) {
        values.forEach((field, value) -> jdbc.sql("""
                        insert into complaint.stage_record (complaint_id, stage, field, value, by_id, at)
                        values (:id, :stage, :field, :value, :by, :at)
                        on conflict (complaint_id, stage, field)
                        do update set value = excluded.value, by_id = excluded.by_id, at = excluded.at
                        """)
                .param("id", id.value())
                .param("stage", field.stage().name())
                .param("field", field.name())
                .param("value", value.strip())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update());
    }

    /** The customer was asked afterwards whether they are satisfied. */
    void visit(ComplaintId id, boolean satisfied, String note, UUID by, Instant at) {
        jdbc.sql("""
                        insert into complaint.visit (id, complaint_id, at, by_id, satisfied, note)
                        values (:id, :complaint, :at, :by, :satisfied, :note)
                        """)
                .param("id", Ids.next())
                .param("complaint", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("satisfied", satisfied)
                .param("note", note)
                .update();
        jdbc.sql("update complaint.complaint set satisfied = :satisfied where id = :id")
                .param("satisfied", satisfied)
                .param("id", id.value())
                .update();
    }
}
