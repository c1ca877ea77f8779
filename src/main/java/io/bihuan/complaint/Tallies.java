package io.bihuan.complaint;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept beside each complaint so that a year of them can be counted without reading their histories. */
@Repository
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a stage that was left late. */
    void late(ComplaintId id) {
        jdbc.sql("update complaint.complaint set late_stages = late_stages + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void reopened(ComplaintId id) {
        jdbc.sql("update complaint.complaint set reopenings = reopenings + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void repeats(ComplaintId id) {
        jdbc.sql("update complaint.complaint set repeated = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** What it turned out to be, for those who count. */
    void summed(ComplaintId id, Records records) {
        jdbc.sql("update complaint.complaint set cause = :cause, cost = :cost where id = :id")
                .param("cause", records.get(Field.CAUSE))
                .param("cost", Records.money(records.get(Field.COST)))
                .param("id", id.value())
                .update();
    }

    /** What every customer of these complaints reads on the page of theirs. */
    void word(List<UUID> complaints, String words) {
        jdbc.sql("update complaint.complaint set word = :words where id = any(:ids)")
                .param("words", words)
                .param("ids", complaints.toArray(UUID[]::new))
                .update();
    }

    String word(ComplaintId id) {
        return jdbc.sql("select word from complaint.complaint where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
