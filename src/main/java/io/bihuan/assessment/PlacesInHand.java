package io.bihuan.assessment;

import io.bihuan.people.OpenWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exams that a leaver has not begun: their place is withdrawn, so that nobody waits for them or counts them absent. */
@Component
class PlacesInHand implements OpenWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlacesInHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "exam";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return jdbc.sql("""
                        select exam.id, exam.name, coalesce(candidate.closes_at, exam.closes_at) as closes_at
                          from assessment.candidate
                          join assessment.exam on exam.id = candidate.exam_id
                         where candidate.staff_id = :staff
                           and coalesce(candidate.closes_at, exam.closes_at) > :now
                           and not exists (select
                                             from assessment.sitting
                                            where sitting.exam_id = candidate.exam_id
                                              and sitting.staff_id = candidate.staff_id)
                         order by closes_at
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Piece(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        "/exams/" + row.getObject("id", UUID.class),
                        row.getTimestamp("closes_at").toInstant()))
                .list();
    }

    @Override
    @Transactional
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        jdbc.sql("""
                        delete from assessment.candidate
                         where exam_id = :exam
                           and staff_id = :staff
                           and not exists (select
                                             from assessment.sitting
                                            where sitting.exam_id = candidate.exam_id
                                              and sitting.staff_id = candidate.staff_id)
                        """).param("exam", piece.id()).param("staff", from).update();
        return Handing.ENDED;
    }
}
