package io.bihuan.timetable;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which work dates which plan, and how far it is. */
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID planId, UUID workId) {
        jdbc.sql("""
                        insert into timetable.run (plan_id, work_id)
                        values (:plan, :work)
                        on conflict (plan_id) do update set work_id = excluded.work_id, share = 0, outcome = ''
                        """).param("plan", planId).param("work", workId).update();
    }

    /** Notes how many of a hundred places have a time by now. */
    void share(UUID planId, int share) {
        jdbc.sql("update timetable.run set share = :share where plan_id = :plan")
                .param("share", share)
                .param("plan", planId)
                .update();
    }

    void end(UUID planId, TimetableRun.Outcome outcome) {
        jdbc.sql("update timetable.run set outcome = :outcome where plan_id = :plan")
                .param("outcome", outcome.name())
                .param("plan", planId)
                .update();
    }

    Optional<TimetableRun> of(UUID planId) {
        return jdbc.sql("select work_id, share, outcome from timetable.run where plan_id = :plan")
                .param("plan", planId)
                .query((row, number) -> new TimetableRun(
                        row.getObject("work_id", UUID.class),
                        row.getInt("share"),
                        row.getString("outcome").isEmpty()
                                ? null
                                : TimetableRun.Outcome.valueOf(row.getString("outcome"))))
                .optional();
    }
}
