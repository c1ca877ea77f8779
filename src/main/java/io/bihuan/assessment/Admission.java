package io.bihuan.assessment;

import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.paper.Drawings;
import io.bihuan.paper.Pool;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionRef;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a candidate begin, once a turn: with the paper drawn for them, and the clock running. */
@Component
class Admission {

    private final JdbcClient jdbc;
    private final ExamPools examPools;
    private final QuestionBank bank;
    private final Drawings drawings;
    private final AdmissionRules rules;
    private final Timers timers;
    private final Standards standards;
    private final Clock clock;

    Admission(
            JdbcClient jdbc,
            ExamPools examPools,
            QuestionBank bank,
            Drawings drawings,
            AdmissionRules rules,
            Timers timers,
            Standards standards,
            Clock clock) {
        this.jdbc = jdbc;
        this.examPools = examPools;
        this.bank = bank;
        this.drawings = drawings;
        this.rules = rules;
        this.timers = timers;
        this.standards = standards;
        this.clock = clock;
    }

    Starting start(ExamId exam, UUID staffId, String device) {
        var now = clock.instant();
        var entry = entry(exam, staffId);
        if (entry.sittingId() != null && (entry.running() || entry.turnsTaken() >= entry.turns())) {
            return new Starting.Begun(new SittingId(entry.sittingId()));
        }
        if (now.isBefore(entry.opensAt())) {
            return new Starting.TooEarly(entry.opensAt());
        }
        if (!now.isBefore(entry.closesAt())) {
            return new Starting.TooLate(entry.closesAt());
        }
        var candidacy = new AdmissionRule.Candidacy(exam, entry.kind(), entry.scope(), entry.attempt(), staffId, now);
        var refusal = rules.refusal(candidacy);
        if (refusal.isPresent()) {
            return new Starting.Refused(refusal.get());
        }
        var id = new SittingId(Ids.next());
        if (!add(id, exam, staffId, device, entry, now)) {
            return occupied(exam, staffId);
        }
        timers.set(Submissions.TIMER, id.toString(), entry.endsAt(now));
        return new Starting.Started(id);
    }

    private Entry entry(ExamId exam, UUID staffId) {
        return jdbc.sql("""
                        select paper_id, kind, scope, coalesce(candidate.opens_at, exam.opens_at) as opens_at,
                               coalesce(candidate.closes_at, exam.closes_at) as closes_at, minutes, extra_minutes, turns,
                               candidate.items, sitting.id as sitting_id, coalesce(sitting.turn, 0) as turns_taken,
                               sitting.id is not null and sitting.submitted_at is null as running,
                               (select count(*)
                                  from assessment.sitting as former
                                  join assessment.exam as its on its.id = former.exam_id
                                 where former.staff_id = :staff
                                   and its.root_id = exam.root_id) as attempts
                          from assessment.exam
                          join assessment.candidate on candidate.exam_id = exam.id
                          left join lateral (
                                select id, turn, submitted_at
                                  from assessment.sitting
                                 where exam_id = exam.id
                                   and staff_id = :staff
                                 order by turn desc
                                 limit 1) as sitting on true
                         where exam.id = :exam
                           and candidate.staff_id = :staff
                        """)
                .param("exam", exam.value())
                .param("staff", staffId)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + exam));
    }

    /** The sitting and the first line of its trace, in one round trip. */
    private boolean add(SittingId id, ExamId exam, UUID staffId, String device, Entry entry, Instant now) {
        var items = paper(exam, staffId, entry.items());
        var standard = standards.inForce(ExamStandard.class, now);
        return jdbc.sql("""
                                with begun as (
                                    insert into assessment.sitting
                                           (id, exam_id, staff_id, paper_id, standard_version, pass_mark, items, questions,
                                            total, device, started_at, ends_at, turn, attempt)
                                    values (:id, :exam, :staff, :paper, :standard, :passMark, cast(:items as jsonb),
                                            :questions, :total, :device, :now, :ends, :turn, :attempt)
                                        on conflict do nothing
                                    returning id
                                )
                                insert into assessment.trace (id, sitting_id, at, kind, by_id)
                                select :trace, id, :now, 'STARTED', :staff
                                  from begun
                                """)
                        .param("id", id.value())
                        .param("exam", exam.value())
                        .param("staff", staffId)
                        .param("paper", entry.paperId())
                        .param("standard", standard.version())
                        .param("passMark", standard.rules().passMark())
                        .param("items", Json.list(items))
                        .param("questions", items.size())
                        .param("total", items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .param("device", device)
                        .param("now", Timestamp.from(now))
                        .param("ends", Timestamp.from(entry.endsAt(now)))
                        .param("turn", entry.turnsTaken() + 1)
                        .param("attempt", entry.attempt())
                        .param("trace", Ids.next())
                        .update()
                == 1;
    }

    /** What was drawn at the invitation; a further turn gets another paper, with as few questions of the former as can be. */
    private List<Item> paper(ExamId exam, UUID staffId, @Nullable String drawn) {
        if (drawn != null) {
            return Json.items(drawn);
        }
        var pools = examPools.of(exam);
        var random = CandidatePaper.random();
        var form = drawings.from(pools).next(random, former(exam, staffId));
        return CandidatePaper.of(form, pools, bank.all(Pool.named(pools)), random);
    }

    private Set<QuestionRef> former(ExamId exam, UUID staffId) {
        return jdbc
                .sql("select items from assessment.sitting where exam_id = :exam and staff_id = :staff")
                .param("exam", exam.value())
                .param("staff", staffId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(items -> Json.items(items).stream())
                .map(Item::question)
                .collect(Collectors.toSet());
    }

    /** Two browsers began at once, or another exam is running. */
    private Starting occupied(ExamId exam, UUID staffId) {
        return jdbc.sql("""
                        select id, exam_id
                          from assessment.sitting
                         where staff_id = :staff
                           and submitted_at is null
                        """)
                .param("staff", staffId)
                .query((row, _) -> {
                    var id = new SittingId(row.getObject("id", UUID.class));
                    return row.getObject("exam_id", UUID.class).equals(exam.value())
                            ? new Starting.Begun(id)
                            : new Starting.Occupied(id);
                })
                .single();
    }
}
