package io.bihuan.assessment;

import io.bihuan.database.Ids;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marks of all sittings. */
@Repository
class MarkRows {

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID sitting, List<Mark> marks) {
        jdbc.sql("""
                        insert into assessment.mark (sitting_id, item, area_code, points, possible)
                        select :sitting, item, area_code, points, possible
                          from unnest(cast(:items as int[]), cast(:areas as text[]), cast(:points as numeric[]),
                                      cast(:possible as numeric[])) as mark (item, area_code, points, possible)
                        """)
                .param("sitting", sitting)
                .param("items", marks.stream().map(Mark::item).toArray(Integer[]::new))
                .param("areas", marks.stream().map(Mark::areaCode).toArray(String[]::new))
                .param("points", marks.stream().map(Mark::points).toArray(BigDecimal[]::new))
                .param("possible", marks.stream().map(Mark::possible).toArray(BigDecimal[]::new))
                .update();
    }

    List<Mark> of(UUID sitting) {
        return jdbc.sql("""
                        select item, area_code, points, possible
                          from assessment.mark
                         where sitting_id = :id
                         order by item
                        """).param("id", sitting).query(Mark.class).list();
    }

    /** Adds the settled points of written answers to those of their questions; once, when all are settled. */
    void addWritten(UUID sitting) {
        jdbc.sql("""
                        update assessment.mark
                           set points = least(mark.possible, mark.points + settled.points)
                          from (select item, sum(points) as points
                                  from assessment.written
                                 where sitting_id = :sitting
                                 group by item) as settled
                         where mark.sitting_id = :sitting
                           and mark.item = settled.item
                        """).param("sitting", sitting).update();
    }

    /** Puts other points in the place of a mark, which stays in the history. */
    void change(UUID sitting, int round, Mark mark, BigDecimal to, MarkChange change, Instant at) {
        jdbc.sql("""
                        with kept as (
                            insert into assessment.mark_change
                                   (id, sitting_id, round, item, from_points, to_points, cause, ground, by_id, at)
                            values (:id, :sitting, :round, :item, :from, :to, :cause, :ground, :by, :at)
                        )
                        update assessment.mark
                           set points = :to
                         where sitting_id = :sitting
                           and item = :item
                        """)
                .param("id", Ids.next())
                .param("sitting", sitting)
                .param("round", round)
                .param("item", mark.item())
                .param("from", mark.points())
                .param("to", to)
                .param("cause", change.cause().name())
                .param("ground", change.ground())
                .param("by", change.by())
                .param("at", Timestamp.from(at))
                .update();
    }
}
