package io.bihuan.instructor;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Climbs by itself: each result under standard takes the next step, with its evidence and word to those concerned. */
@Component
class Ladder {

    private final Steps steps;
    private final People people;
    private final Notices notices;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ladder(Steps steps, People people, Notices notices, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.notices = notices;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void climb(Lesson lesson, InstructorStandard rules) {
        takeTurns(lesson);
        var standing = Standing.of(steps.of(lesson.staffId()));
        if (standing.withdrawn()) {
            return;
        }
        var kind = rules.stepAfter(standing.taken().size());
        var now = clock.instant();
        var step = new Step(
                Ids.next(),
                lesson.staffId(),
                kind,
                lesson.sessionId(),
                "",
                now,
                null,
                due(kind, rules, now),
                null,
                null,
                "");
        if (steps.add(step)) {
            tell(lesson, kind);
        }
    }

    /** Two lessons of one instructor that are judged at once take their steps one after the other. */
    private void takeTurns(Lesson lesson) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "instructor.ladder:" + lesson.staffId())
                .query((row, number) -> number)
                .list();
    }

    private @Nullable Instant due(LadderStep kind, InstructorStandard rules, Instant now) {
        return switch (kind) {
            case REVISE_PLAN -> within(rules.reviseWithin(), now);
            case SEND_TO_TRAINING -> within(rules.trainingWithin(), now);
            case WITHDRAW, RESTORED -> null;
        };
    }

    private Instant within(Term term, Instant now) {
        return deadlines.due(now, term).dueAt();
    }

    private void tell(Lesson lesson, LadderStep kind) {
        var staff = lesson.staffId();
        var tone = kind == LadderStep.WITHDRAW ? Tone.BAD : Tone.WARN;
        notices.tell(
                staff, "instructor.notice." + kind, List.of(lesson.topic()), "/instructors/" + staff + "#ladder", tone);
        var person = people.find(staff).orElse(null);
        var supervisors = people.holding(Role.SUPERVISOR).stream()
                .filter(one -> person == null || one.branchId().equals(person.branchId()))
                .map(Person::id)
                .filter(id -> !id.equals(staff))
                .toList();
        notices.tellAll(
                supervisors,
                "instructor.notice.supervisor." + kind,
                List.of(people.name(staff), lesson.topic()),
                "/instructors/" + staff + "#ladder",
                tone);
    }
}
