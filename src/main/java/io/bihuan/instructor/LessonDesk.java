package io.bihuan.instructor;

import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges lessons by what participants said of them and by what the supervisor saw (P-10). */
@Service
@Transactional
public class LessonDesk {

    private final Lessons lessons;
    private final Ladder ladder;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    LessonDesk(Lessons lessons, Ladder ladder, Standards standards, Deadlines deadlines, Audit audit, Clock clock) {
        this.lessons = lessons;
        this.ladder = ladder;
        this.standards = standards;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a session that was held: its hours count at once, its verdict stands when the answers are in. */
    public void held(Held held) {
        var inForce = standards.inForce(InstructorStandard.class, held.heldAt());
        var settles = deadlines.due(held.closedAt(), inForce.rules().answersWithin());
        lessons.add(held, inForce.version(), settles.dueAt());
    }

    /** Takes the sum of what participants have said so far; says whether it still counted. */
    public boolean answered(UUID sessionId, Answers given) {
        var lesson = lessons.hold(sessionId);
        if (lesson.isEmpty() || clock.instant().isAfter(lesson.get().settlesAt())) {
            return false;
        }
        lessons.answers(sessionId, given);
        return true;
    }

    /**
     * Notes that a lesson left practice behind. The standard allows none (P-10), so the lesson is under standard from
     * now on, whatever participants say.
     */
    public void deviated(UUID sessionId, String note, UUID by) {
        var lesson = lessons.hold(sessionId).orElseThrow(() -> new NotFound("lesson " + sessionId));
        lessons.deviation(Ids.next(), sessionId, note.strip(), by, clock.instant());
        audit.did(by, "instructor.deviated", "session", sessionId);
        var rules = standards.of(InstructorStandard.class, lesson.standard());
        if (lesson.deviations() + 1 > rules.deviation()) {
            judge(sessionId);
        }
    }

    /** Judges every lesson whose answers are in; says how many there were. */
    int settleAll() {
        var due = lessons.unsettled(clock.instant());
        due.forEach(this::judge);
        return due.size();
    }

    /** Judges a lesson by what is known of it now. Judged again, it raises no second step. */
    public Verdict judge(UUID sessionId) {
        var lesson = lessons.hold(sessionId).orElseThrow(() -> new NotFound("lesson " + sessionId));
        var rules = standards.of(InstructorStandard.class, lesson.standard());
        var verdict = rules.verdict(lesson.given(), lesson.deviations());
        if (verdict != lesson.verdict()) {
            lessons.settle(sessionId, verdict, clock.instant());
            if (verdict == Verdict.UNDER) {
                ladder.climb(lesson, rules);
            }
        }
        return verdict;
    }
}
