package io.bihuan.practical;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Practicals, their seats and scores as they are stored. */
@Repository
class PracticalRows {

    private final JdbcClient jdbc;

    PracticalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What deciding needs. */
    record Open(
            UUID id,
            UUID staffId,
            UUID standardVersion,
            @Nullable UUID rubricVersion,
            Instant heldAt,
            String status,
            UUID createdBy) {}

    record Seat(
            UUID examinerId,
            int place,
            String remark,
            @Nullable Instant scoredAt) {}

    private record Points(UUID examinerId, String dimension, BigDecimal points, String remark) {}

    void add(UUID id, NewPractical practical, UUID standardVersion, Instant now, UUID by) {
        jdbc.sql("""
                        insert into practical.assessment
                               (id, scenario_id, staff_id, scope, held_at, standard_version, rubric_version, branch_id, status, created_at, created_by)
                        values (:id, :scenario, :staff, :scope, :held, :standard, :rubric, :branch, 'SCORING', :now, :by)
                        """)
                .param("id", id)
                .param("scenario", practical.scenarioId())
                .param("staff", practical.staffId())
                .param(
                        "scope",
                        practical.scope() == null ? null : practical.scope().name())
                .param("held", Timestamp.from(practical.heldAt()))
                .param("standard", standardVersion)
                .param("rubric", practical.rubric())
                .param("branch", practical.branchId())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** Held until the end of the transaction: of two last scores one decides. */
    Open lock(UUID id) {
        return jdbc.sql("""
                        select id, staff_id, standard_version, rubric_version, held_at, status, created_by
                          from practical.assessment
                         where id = :id
                           for update
                        """)
                .param("id", id)
                .query(Open.class)
                .optional()
                .orElseThrow(() -> new NotFound("practical " + id));
    }

    Optional<Seat> seat(UUID id, UUID examiner) {
        return seatsOf(id).stream()
                .filter(seat -> seat.examinerId().equals(examiner))
                .findFirst();
    }

    List<Seat> seatsOf(UUID id) {
        return jdbc.sql("""
                        select examiner_id, place, remark, scored_at
                          from practical.seat
                         where assessment_id = :id
                         order by place
                        """).param("id", id).query(Seat.class).list();
    }

    int seats(UUID id) {
        return seatsOf(id).size();
    }

    void seatAnother(UUID id, UUID examiner) {
        jdbc.sql("""
                        insert into practical.seat (assessment_id, examiner_id, place)
                        select :id, :examiner, count(*) + 1
                          from practical.seat
                         where assessment_id = :id
                        """).param("id", id).param("examiner", examiner).update();
    }

    void keep(UUID id, UUID examiner, Rating rating, Instant now) {
        for (var given : rating.points().entrySet()) {
            jdbc.sql("""
                            insert into practical.score (assessment_id, examiner_id, dimension, points, remark)
                            values (:id, :examiner, :dimension, :points, :remark)
                            """)
                    .param("id", id)
                    .param("examiner", examiner)
                    .param("dimension", given.getKey())
                    .param("points", given.getValue())
                    .param("remark", rating.remarks().getOrDefault(given.getKey(), ""))
                    .update();
        }
        jdbc.sql("""
                        update practical.seat
                           set scored_at = :now, remark = :remark
                         where assessment_id = :id
                           and examiner_id = :examiner
                        """)
                .param("now", Timestamp.from(now))
                .param("remark", rating.remark())
                .param("id", id)
                .param("examiner", examiner)
                .update();
    }

    List<Rating> ratings(UUID id) {
        return List.copyOf(byExaminer(id).values());
    }

    /** Every score that is in, examiner by examiner in the order of their seats. */
    Map<UUID, Rating> byExaminer(UUID id) {
        var points = jdbc.sql("""
                        select examiner_id, dimension, points, remark
                          from practical.score
                         where assessment_id = :id
                        """).param("id", id).query(Points.class).list();
        var ratings = new LinkedHashMap<UUID, Rating>();
        for (var seat : seatsOf(id)) {
            if (seat.scoredAt() != null) {
                ratings.put(seat.examinerId(), rating(seat, points));
            }
        }
        return ratings;
    }

    private static Rating rating(Seat seat, List<Points> all) {
        var points = new HashMap<String, BigDecimal>();
        var remarks = new HashMap<String, String>();
        for (var each : all) {
            if (each.examinerId().equals(seat.examinerId())) {
                points.put(each.dimension(), each.points());
                remarks.put(each.dimension(), each.remark());
            }
        }
        return new Rating(points, remarks, seat.remark());
    }

    /** How often the verdict was opened again. */
    int reopenings(UUID id) {
        return jdbc.sql("select count(*) from practical.reopening where assessment_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void status(UUID id, String status) {
        jdbc.sql("update practical.assessment set status = :status where id = :id")
                .param("status", status)
                .param("id", id)
                .update();
    }

    void decide(UUID id, Verdict.Decided decided, Instant now) {
        jdbc.sql("""
                        update practical.assessment
                           set status = 'DECIDED', score = :score, passed = :passed, decided_at = :now
                         where id = :id
                        """)
                .param("score", decided.score())
                .param("passed", decided.passed())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
