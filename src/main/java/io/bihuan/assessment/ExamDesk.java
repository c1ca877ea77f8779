package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.question.QuestionBank;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
    private final PaperDesk papers;
    private final QuestionBank bank;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ExamDesk(JdbcClient jdbc, PaperDesk papers, QuestionBank bank, Notices notices, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.bank = bank;
        this.notices = notices;
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
        var plan = papers.plan(exam.paperId());
        var pools = papers.pools(plan);
        var missing = papers.missing(plan);
        if (!missing.isEmpty()) {
            return new Scheduling.Short(missing);
        }
        bank.hold(pools.stream()
                .flatMap(pool -> pool.questions().stream())
                .distinct()
                .toList());
        var id = new ExamId(Ids.next());
        add(id, exam, plan, pools, by);
        invite(id, exam.name(), exam.candidates());
        audit.did(by, "exam.schedule", "exam", id.toString(), Map.of("name", exam.name()));
        return new Scheduling.Scheduled(id);
    }

    /** Invites more candidates; who is invited already stays so. */
    public void invite(ExamId id, Collection<UUID> staff, UUID by) {
        var name = jdbc.sql("select name from assessment.exam where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        invite(id, name, staff);
        audit.did(by, "exam.invite", "exam", id.value());
    }

    private void invite(ExamId id, String name, Collection<UUID> staff) {
        for (var person : List.copyOf(staff)) {
            var added = jdbc.sql("""
                            insert into assessment.candidate (exam_id, staff_id)
                            values (:exam, :staff)
                            on conflict do nothing
                            """)
                    .param("exam", id.value())
                    .param("staff", person)
                    .update();
            if (added == 1) {
                notices.tell(person, "assessment.notice.invited", List.of(name), "/me/exams", Tone.ACCENT);
            }
        }
    }

    private void add(ExamId id, NewExam exam, PaperPlan plan, List<Pool> pools, UUID by) {
        jdbc.sql("""
                        insert into assessment.exam
                               (id, name, paper_id, opens_at, closes_at, minutes, scope, reveal, resit_of, branch_id,
                                pool, questions, total, created_at, created_by)
                        values (:id, :name, :paper, :opens, :closes, :minutes, :scope, :reveal, :resitOf, :branch,
                                cast(:pool as jsonb), :questions, :total, :now, :by)
                        """)
                .param("id", id.value())
                .param("name", exam.name())
                .param("paper", exam.paperId())
                .param("opens", Timestamp.from(exam.opensAt()))
                .param("closes", Timestamp.from(exam.closesAt()))
                .param("minutes", exam.minutes())
                .param("scope", exam.scope() == null ? null : exam.scope().name())
                .param("reveal", exam.reveal().name())
                .param("resitOf", exam.resitOf() == null ? null : exam.resitOf().value())
                .param("branch", exam.branchId())
                .param("pool", Json.list(pools))
                .param("questions", plan.questions())
                .param("total", plan.total())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }
}
