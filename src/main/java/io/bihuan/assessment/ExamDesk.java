package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.paper.PaperLists;
import io.bihuan.paper.Pool;
import io.bihuan.question.QuestionBank;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets exams and invites to them. */
@Service
@Transactional
public class ExamDesk {

    private final JdbcClient jdbc;
    private final PaperLists papers;
    private final QuestionBank bank;
    private final ExamPools examPools;
    private final Invitations invitations;
    private final WatchDesk watches;
    private final Audit audit;
    private final Clock clock;

    ExamDesk(
            JdbcClient jdbc,
            PaperLists papers,
            QuestionBank bank,
            ExamPools examPools,
            Invitations invitations,
            WatchDesk watches,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.bank = bank;
        this.examPools = examPools;
        this.invitations = invitations;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets an exam: what its paper may ask is held from now on, and the candidates are told. */
    public Scheduling schedule(NewExam exam, UUID by) {
        if (!exam.closesAt().isAfter(exam.opensAt()) || !exam.closesAt().isAfter(clock.instant())) {
            return new Scheduling.WindowOver();
        }
        if (exam.candidates().isEmpty()) {
            return new Scheduling.Nobody();
        }
        var hindrances = watches.hindrances(exam);
        if (!hindrances.isEmpty()) {
            return new Scheduling.Hindered(hindrances);
        }
        var paper = papers.asking(exam.paperId());
        var missing = paper.missing();
        if (!missing.isEmpty()) {
            return new Scheduling.Short(missing);
        }
        // Read before they are held: what is not committed yet is kept at hand by nobody.
        var asked = Pool.named(paper.pools());
        var questions = bank.all(asked);
        bank.hold(asked);
        var id = new ExamId(Ids.next());
        add(id, exam, paper, by);
        invitations.invite(id, exam.name(), exam.candidates(), paper.pools(), questions);
        watches.begin(id, exam.name(), exam.invigilators(), by);
        audit.did(by, "exam.schedule", "exam", id.toString(), Map.of("name", exam.name()));
        return new Scheduling.Scheduled(id);
    }

    /** Invites more candidates; who is invited already stays so, and whoever was to watch it no longer does. */
    public void invite(ExamId id, Collection<UUID> staff, UUID by) {
        var name = jdbc.sql("select name from assessment.exam where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        var pools = examPools.of(id);
        invitations.invite(id, name, staff, pools, bank.all(Pool.named(pools)));
        watches.end(id, name, staff, by);
        audit.did(by, "exam.invite", "exam", id.value());
    }

    private void add(ExamId id, NewExam exam, PaperLists.Asking paper, UUID by) {
        jdbc.sql("""
                        insert into assessment.exam
                               (id, name, kind, paper_id, opens_at, closes_at, minutes, scope, reveal, release, markers, resit_of, root_id,
                                branch_id, pool, questions, total, created_at, created_by)
                        values (:id, :name, :kind, :paper, :opens, :closes, :minutes, :scope, :reveal, :release, :markers, :resitOf,
                                coalesce((select root_id from assessment.exam where id = :resitOf), :id), :branch,
                                cast(:pool as jsonb), :questions, :total, :now, :by)
                        """)
                .param("id", id.value())
                .param("name", exam.name())
                .param("kind", exam.kind().name())
                .param("paper", exam.paperId())
                .param("opens", Timestamp.from(exam.opensAt()))
                .param("closes", Timestamp.from(exam.closesAt()))
                .param("minutes", exam.minutes())
                .param("scope", exam.scope() == null ? null : exam.scope().name())
                .param("reveal", exam.reveal().name())
                .param("release", exam.release().name())
                .param("markers", exam.markers())
                .param("resitOf", exam.resitOf() == null ? null : exam.resitOf().value())
                .param("branch", exam.branchId())
                .param("pool", Json.list(paper.pools()))
                .param("questions", paper.questions())
                .param("total", paper.total())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }
}
