package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.plan.Occurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves sessions to where a revised plan has them: the session stays what it is, with its roster, leave, notices and
 * points. All moves of a revision are one: two sessions may change places. What cannot be moved stays where it was.
 */
@Component
class PlanMoves {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final MovingDesk moving;
    private final JdbcClient jdbc;

    PlanMoves(Sessions sessions, SessionDesk desk, MovingDesk moving, JdbcClient jdbc) {
        this.sessions = sessions;
        this.desk = desk;
        this.moving = moving;
        this.jdbc = jdbc;
    }

    /**
     * A session and how the plan has it now.
     *
     * @param sessionId which
     * @param to when, where and by whom
     * @param seats how many seats the room has
     * @param before its date in the version before; the same where nothing was before
     * @param date its date in the plan
     */
    record Wanted(UUID sessionId, NewTime to, int seats, Occurrence before, Occurrence date) {

        Set<UUID> newcomers() {
            var people = new HashSet<>(date.people());
            before.people().forEach(people::remove);
            return people;
        }

        Set<UUID> leaving() {
            var people = new HashSet<>(before.people());
            date.people().forEach(people::remove);
            return people;
        }

        /** Whether the plan itself changed it, not only somebody by hand since. */
        boolean changed() {
            return !before.saysTheSame(date);
        }
    }

    /**
     * What came of it.
     *
     * @param moved how many sessions are held elsewhere, at another time or by somebody else from now on
     * @param stuck those that stay where they were, each with the reason
     */
    record Outcome(int moved, Map<UUID, Scheduling> stuck) {}

    /** Moves as many together as can be held together. */
    Outcome move(Collection<Wanted> all, String reason, SignedIn by) {
        var wanted = new ArrayList<>(all);
        var stuck = new HashMap<UUID, Scheduling>();
        for (var again = true; again; ) {
            again = false;
            for (var one : List.copyOf(wanted)) {
                var why = collision(one, wanted);
                if (why != null) {
                    stuck.put(one.sessionId(), why);
                    wanted.remove(one);
                    again = true;
                }
            }
        }
        var moved = 0;
        for (var one : wanted) {
            people(one, by.staffId());
            if (moving.put(one.sessionId(), one.to(), reason, by) instanceof Moving.Moved) {
                moved++;
            }
        }
        return new Outcome(moved, stuck);
    }

    /** Why it cannot be held as wanted, with the others of the revision where they are wanted. */
    private @Nullable Scheduling collision(Wanted one, List<Wanted> together) {
        var session = sessions.require(one.sessionId());
        var expected = expected(one);
        var refusal = desk.collision(
                new NewSession(
                        session.courseId(),
                        session.itemId(),
                        one.to().startsAt(),
                        one.to().endsAt(),
                        one.to().place(),
                        one.to().instructorId(),
                        Math.max(one.seats(), expected.size()),
                        List.copyOf(expected),
                        session.link()),
                together.stream().map(Wanted::sessionId).collect(Collectors.toSet()));
        if (refusal != null) {
            return refusal;
        }
        return together.stream()
                .filter(other -> !other.sessionId().equals(one.sessionId()))
                .filter(other -> other.to().startsAt().isBefore(one.to().endsAt())
                        && one.to().startsAt().isBefore(other.to().endsAt()))
                .map(other -> both(one, other, expected))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Scheduling both(Wanted one, Wanted other, Set<UUID> expected) {
        if (other.to().instructorId().equals(one.to().instructorId())) {
            return new Scheduling.InstructorBusy(other.sessionId());
        }
        if (other.to().place().equals(one.to().place())) {
            return new Scheduling.PlaceTaken(other.sessionId());
        }
        var busy = expected(other).stream().filter(expected::contains).toList();
        return busy.isEmpty() ? null : new Scheduling.PeopleBusy(busy);
    }

    private Set<UUID> expected(Wanted one) {
        var people = sessions.roster(one.sessionId()).stream()
                .filter(seat -> seat.state() != SeatState.EXCUSED)
                .map(Seat::staffId)
                .collect(Collectors.toCollection(HashSet::new));
        people.removeAll(one.leaving());
        people.addAll(one.newcomers());
        return people;
    }

    /** Who joined or left the group; whoever has leave keeps it, and whoever was added by hand stays. */
    private void people(Wanted one, UUID by) {
        for (var person : one.leaving()) {
            desk.release(one.sessionId(), person, by);
        }
        var there = sessions.roster(one.sessionId()).stream().map(Seat::staffId).collect(Collectors.toSet());
        var newcomers = one.newcomers().stream()
                .filter(person -> !there.contains(person))
                .toList();
        jdbc.sql("update training.session set seats = greatest(seats, :seats) where id = :session")
                .param("seats", there.size() + newcomers.size())
                .param("session", one.sessionId())
                .update();
        if (!newcomers.isEmpty()) {
            desk.expect(one.sessionId(), newcomers, by);
        }
    }

    /** Whether somebody, or a plan, has moved it before. */
    boolean movedBefore(UUID sessionId) {
        return jdbc.sql("select exists (select from training.move where session_id = :session)")
                .param("session", sessionId)
                .query(Boolean.class)
                .single();
    }
}
