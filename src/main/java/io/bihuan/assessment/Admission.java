package io.bihuan.assessment;

import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.question.QuestionBank;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a candidate begin, once: with a paper of their own, and the clock running. */
@Component
class Admission {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final JdbcClient jdbc;
    private final ExamPools examPools;
    private final QuestionBank bank;
    private final Traces traces;
    private final Timers timers;
    private final Standards standards;
    private final Clock clock;

    Admission(
            JdbcClient jdbc,
            ExamPools examPools,
            QuestionBank bank,
            Traces traces,
            Timers timers,
            Standards standards,
            Clock clock) {
        this.jdbc = jdbc;
        this.examPools = examPools;
        this.bank = bank;
        this.traces = traces;
        this.timers = timers;
        this.standards = standards;
        this.clock = clock;
    }

    private record Invitation(
            String name, UUID paperId, Instant opensAt, Instant closesAt, int minutes, int extraMinutes) {

        Instant endsAt(Instant now) {
            var allowed = now.plus(Duration.ofMinutes(minutes + extraMinutes));
            var last = closesAt.plus(Duration.ofMinutes(extraMinutes));
            return allowed.isBefore(last) ? allowed : last;
        }
    }

    Starting start(ExamId exam, UUID staffId, String device) {
        var now = clock.instant();
        var invitation = invitation(exam, staffId);
        var begun = begun(exam, staffId);
        if (begun != null) {
            return new Starting.Begun(begun);
        }
        if (now.isBefore(invitation.opensAt())) {
            return new Starting.TooEarly(invitation.opensAt());
        }
        if (!now.isBefore(invitation.closesAt())) {
            return new Starting.TooLate(invitation.closesAt());
        }
        var id = new SittingId(Ids.next());
        if (!add(id, exam, staffId, device, invitation, now)) {
            return occupied(exam, staffId);
        }
        timers.set(SittingDesk.TIMER, id.toString(), invitation.endsAt(now));
        traces.add(id, Trace.STARTED, now, staffId);
        return new Starting.Started(id);
    }

    private Invitation invitation(ExamId exam, UUID staffId) {
        return jdbc.sql("""
                        select name, paper_id, opens_at, closes_at, minutes, extra_minutes
                          from assessment.exam
                          join assessment.candidate on candidate.exam_id = exam.id
                         where exam.id = :exam
                           and candidate.staff_id = :staff
                        """)
                .param("exam", exam.value())
                .param("staff", staffId)
                .query(Invitation.class)
                .optional()
                .orElseThrow(() -> new NotFound("exam " + exam));
    }

    private @Nullable SittingId begun(ExamId exam, UUID staffId) {
        return jdbc.sql("select id from assessment.sitting where exam_id = :exam and staff_id = :staff")
                .param("exam", exam.value())
                .param("staff", staffId)
                .query(UUID.class)
                .optional()
                .map(SittingId::new)
                .orElse(null);
    }

    private boolean add(SittingId id, ExamId exam, UUID staffId, String device, Invitation invitation, Instant now) {
        var items = paper(exam);
        var standard = standards.inForce(ExamStandard.class, now);
        return jdbc.sql("""
                                insert into assessment.sitting
                                       (id, exam_id, staff_id, paper_id, standard_version, pass_mark, items, questions,
                                        total, device, started_at, ends_at)
                                values (:id, :exam, :staff, :paper, :standard, :passMark, cast(:items as jsonb), :questions,
                                        :total, :device, :now, :ends)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("exam", exam.value())
                        .param("staff", staffId)
                        .param("paper", invitation.paperId())
                        .param("standard", standard.version())
                        .param("passMark", standard.rules().passMark())
                        .param("items", Json.list(items))
                        .param("questions", items.size())
                        .param("total", items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .param("device", device)
                        .param("now", Timestamp.from(now))
                        .param("ends", Timestamp.from(invitation.endsAt(now)))
                        .update()
                == 1;
    }

    /** The candidate's own paper: drawn, its questions in an order of their own, its choices too. */
    private List<Item> paper(ExamId exam) {
        var pools = examPools.of(exam);
        // Nobody guesses the seed; drawing many from the one secure source would make candidates wait for each other.
        var random = new SplittableRandom(SEEDS.nextLong());
        var drawn = Drawing.draw(pools, random);
        var questions = bank.all(drawn.stream().flatMap(List::stream).toList());
        var items = new ArrayList<Item>();
        for (var part = 0; part < pools.size(); part++) {
            for (var ref : drawn.get(part)) {
                var question = Objects.requireNonNull(questions.get(ref));
                items.add(Item.shuffled(question, pools.get(part).points(), random));
            }
        }
        Collections.shuffle(items, Random.from(random));
        return items;
    }

    /** Two browsers began at once, or another exam is running. */
    private Starting occupied(ExamId exam, UUID staffId) {
        var begun = begun(exam, staffId);
        return begun != null
                ? new Starting.Begun(begun)
                : new Starting.Occupied(new SittingId(
                        jdbc.sql("select id from assessment.sitting where staff_id = :staff and submitted_at is null")
                                .param("staff", staffId)
                                .query(UUID.class)
                                .single()));
    }
}
