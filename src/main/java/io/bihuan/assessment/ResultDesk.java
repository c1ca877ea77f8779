package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes after handing in: points of written answers, the release, and marks that are changed for a reason. */
@Service
@Transactional
public class ResultDesk {

    private final JdbcClient jdbc;
    private final Results results;
    private final MarkRows marks;
    private final WrittenAnswers written;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ResultDesk(
            JdbcClient jdbc,
            Results results,
            MarkRows marks,
            WrittenAnswers written,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.marks = marks;
        this.written = written;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A written answer has its points; with the last one of a sitting its result stands. A second time changes nothing. */
    public void settle(UUID writtenId, BigDecimal points) {
        var now = clock.instant();
        var sittingId = jdbc.sql("select sitting_id from assessment.written where id = :id")
                .param("id", writtenId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("written answer " + writtenId));
        // Two answers of one sitting may be settled at the same moment: the second one finds that all are in.
        var sitting = locked(sittingId);
        var settled = jdbc.sql("""
                        update assessment.written
                           set points = :points, settled_at = :now
                         where id = :id
                           and settled_at is null
                        """)
                .param("points", points)
                .param("now", Timestamp.from(now))
                .param("id", writtenId)
                .update();
        if (settled == 1 && !written.waitIn(sittingId)) {
            marks.addWritten(sittingId);
            results.decide(sitting, now);
            tellIfReleased(sittingId);
        }
    }

    /** Releases every result of the exam that is decided and not seen yet; how many they were. */
    public int release(ExamId exam, UUID by) {
        var now = clock.instant();
        var ids = jdbc.sql("""
                        select id
                          from assessment.sitting
                         where exam_id = :exam
                           and marked_at is not null
                           and released_at is null
                         order by id
                           for update
                        """).param("exam", exam.value()).query(UUID.class).list();
        ids.forEach(id -> {
            results.release(locked(id), now);
            tellIfReleased(id);
        });
        if (!ids.isEmpty()) {
            audit.did(by, "exam.release", "exam", exam.toString(), Map.of("sittings", String.valueOf(ids.size())));
        }
        return ids.size();
    }

    /**
     * Changes marks of a sitting that is handed in; what they were stays, and so does the result that was decided on them.
     * Whether anything was changed.
     */
    public boolean change(SittingId id, Map<Integer, BigDecimal> points, MarkChange change) {
        var now = clock.instant();
        var sitting = locked(id.value());
        var stage = stage(id.value());
        var changed = false;
        for (var mark : marks.of(id.value())) {
            var to = points.getOrDefault(mark.item(), mark.points())
                    .min(mark.possible())
                    .max(BigDecimal.ZERO);
            if (to.compareTo(mark.points()) != 0) {
                marks.change(id.value(), sitting.round() + 1, mark, to, change, now);
                changed = true;
            }
        }
        if (!changed) {
            return false;
        }
        if (stage.marked()) {
            results.decideAgain(sitting, stage.released(), now);
        }
        audit.did(
                change.by(),
                "sitting.remark",
                "sitting",
                id.toString(),
                Map.of("cause", change.cause().name(), "ground", change.ground()));
        if (stage.released()) {
            tell(id.value(), "assessment.notice.changed");
        }
        return true;
    }

    private Sitting locked(UUID id) {
        return jdbc.sql("""
                        select id, exam_id, staff_id, paper_id, pass_mark, total, items, ends_at, attempt, round
                          from assessment.sitting
                         where id = :id
                           for update
                        """)
                .param("id", id)
                .query(Sitting.class)
                .optional()
                .orElseThrow(() -> new NotFound("sitting " + id));
    }

    private record Told(UUID staffId, String exam) {}

    private void tellIfReleased(UUID id) {
        if (stage(id).released()) {
            tell(id, "assessment.notice.released");
        }
    }

    private record Stage(boolean marked, boolean released) {}

    private Stage stage(UUID id) {
        return jdbc.sql("""
                        select marked_at is not null as marked, released_at is not null as released
                          from assessment.sitting
                         where id = :id
                        """).param("id", id).query(Stage.class).single();
    }

    private void tell(UUID id, String key) {
        var told = jdbc.sql("""
                        select staff_id, exam.name as exam
                          from assessment.sitting
                          join assessment.exam on exam.id = sitting.exam_id
                         where sitting.id = :id
                        """).param("id", id).query(Told.class).single();
        notices.tell(told.staffId(), key, List.of(told.exam()), "/sittings/" + id, Tone.ACCENT);
    }
}
