package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.web.KeptWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the dates of a binding plan on the calendar: each date becomes a session with its room, teacher and people. What a
 * revision has otherwise is moved, and keeps its roster, leave and points; only a date that is no longer in the plan, or
 * teaches something else, is called off. Of a line in more groups than before the further ones are called anew, of one in
 * fewer the last ones called off and their people expected in those that stay. Called again, what is missing is added.
 */
@Service
@Transactional
public class PlanSessions {

    private final PlanLists plans;
    private final SessionDesk desk;
    private final PlanMoves moves;
    private final Rooms rooms;
    private final CalledSessions sessions;
    private final Clock clock;

    PlanSessions(
            PlanLists plans, SessionDesk desk, PlanMoves moves, Rooms rooms, CalledSessions sessions, Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.moves = moves;
        this.rooms = rooms;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param called how many sessions stand on the calendar anew
     * @param moved how many were moved, because the plan has them at another time, elsewhere or with somebody else
     * @param calledOff how many were called off because the plan has them no more
     * @param stuck dates that could not be called, or moved from where they stood, each with the reason
     */
    public record Called(int called, int moved, int calledOff, List<Stuck> stuck) {

        /** Whether anything happened. */
        public boolean isEmpty() {
            return called + moved + calledOff + stuck.size() == 0;
        }
    }

    /** A date without its session, and why; null where its line names no course. */
    public record Stuck(
            PlanItem item, Occurrence date, @Nullable Scheduling why) {}

    /** Calls the dates that lie ahead of a plan that binds; of one that does not, nothing. */
    public Called call(UUID planId, UUID caller) {
        sessions.hold(planId);
        var plan = plans.require(planId);
        var by = new SignedIn(caller, caller, "", "", Set.of(), plan.branchId());
        if (!plan.state(LocalDate.now(clock)).binding()) {
            return new Called(0, 0, 0, List.of());
        }
        var known = rooms.byIds(plan.items().stream()
                .flatMap(item -> item.occurrences().stream())
                .map(Occurrence::roomId)
                .distinct()
                .toList());
        var standing = standing(plan);
        var calledOff = callOff(plan, standing, caller);
        var stuck = new ArrayList<Stuck>();
        var moved = move(plan, standing, known, by, stuck);
        var byHand = sessions.calledOffByHand(
                plan.items().stream().map(PlanItem::origin).toList());
        var called = 0;
        for (var item : plan.items()) {
            for (var date : item.occurrences()) {
                if (!starts(date).isBefore(clock.instant())
                        && !standing.containsKey(LineGroup.of(item, date))
                        && !starts(date).equals(byHand.get(LineGroup.of(item, date)))) {
                    var scheduling = item.courseId() == null ? null : schedule(item, date, known, by);
                    if (scheduling instanceof Scheduling.Scheduled) {
                        called++;
                    } else {
                        stuck.add(new Stuck(item, date, scheduling));
                    }
                }
            }
        }
        return new Called(called, moved, calledOff, stuck);
    }

    private Scheduling schedule(PlanItem item, Occurrence date, Map<UUID, Room> known, SignedIn by) {
        var room = known.get(date.roomId());
        var scheduling = desk.schedule(
                new NewSession(
                        Objects.requireNonNull(item.courseId()),
                        item.id(),
                        starts(date),
                        ends(date),
                        room == null ? "—" : room.name(),
                        date.instructorId(),
                        Math.max(room == null ? 0 : room.seats(), date.people().size()),
                        date.people()),
                by);
        if (scheduling instanceof Scheduling.Scheduled(var id)) {
            sessions.belongs(id, LineGroup.of(item, date));
        }
        return scheduling;
    }

    /** Sessions that stand for the lines of this plan or of the version before. */
    private Map<LineGroup, CalledSessions.Standing> standing(Plan plan) {
        var lines = new HashSet<>(plan.items().stream().map(PlanItem::origin).toList());
        if (plan.revises() != null) {
            plans.require(plan.revises()).items().forEach(item -> lines.add(item.origin()));
        }
        return sessions.standing(lines);
    }

    /** Calls off what has not begun and is no longer in the plan, or teaches something else now; it stands no more. */
    private int callOff(Plan plan, Map<LineGroup, CalledSessions.Standing> standing, UUID by) {
        var planned = new HashMap<LineGroup, PlanItem>();
        plan.items().forEach(item -> item.occurrences().forEach(date -> planned.put(LineGroup.of(item, date), item)));
        var off = standing.entrySet().stream()
                .filter(entry -> entry.getValue().aheadOf(clock.instant()))
                .filter(entry -> {
                    var item = planned.get(entry.getKey());
                    return item == null || !entry.getValue().courseId().equals(item.courseId());
                })
                .map(Map.Entry::getKey)
                .toList();
        off.forEach(key -> {
            var session = Objects.requireNonNull(standing.remove(key));
            desk.cancel(session.id(), KeptWords.of("training.why.dropped", String.valueOf(plan.version())), by);
            sessions.belongsToNone(session.id());
        });
        return off.size();
    }

    /** Moves what the plan has otherwise; what somebody moved by hand stays there until the plan itself changes it. */
    private int move(
            Plan plan,
            Map<LineGroup, CalledSessions.Standing> standing,
            Map<UUID, Room> known,
            SignedIn by,
            List<Stuck> stuck) {
        var former = former(plan);
        var lines = new HashMap<UUID, PlanItem>();
        var wanted = new ArrayList<PlanMoves.Wanted>();
        for (var item : plan.items()) {
            for (var date : item.occurrences()) {
                var session = standing.get(LineGroup.of(item, date));
                if (session == null
                        || !session.aheadOf(clock.instant())
                        || starts(date).isBefore(clock.instant())) {
                    continue;
                }
                var one = wanted(session, date, former.get(LineGroup.of(item, date)), known);
                if (one.changed() || !one.to().equals(session.at()) && !moves.movedBefore(session.id())) {
                    lines.put(session.id(), item);
                    wanted.add(one);
                }
            }
        }
        var outcome = moves.move(wanted, KeptWords.of("training.why.moved", String.valueOf(plan.version())), by);
        wanted.stream()
                .filter(one -> outcome.stuck().containsKey(one.sessionId()))
                .map(one -> new Stuck(
                        Objects.requireNonNull(lines.get(one.sessionId())),
                        one.date(),
                        outcome.stuck().get(one.sessionId())))
                .forEach(stuck::add);
        return outcome.moved();
    }

    private PlanMoves.Wanted wanted(
            CalledSessions.Standing session, Occurrence date, @Nullable Occurrence before, Map<UUID, Room> known) {
        var room = known.get(date.roomId());
        return new PlanMoves.Wanted(
                session.id(),
                new NewTime(
                        starts(date), ends(date), room == null ? session.place() : room.name(), date.instructorId()),
                room == null ? 0 : room.seats(),
                // Without a version before, the plan is the one that it was called for.
                before == null ? date : before,
                date);
    }

    /** The dates of the version before, by line and group. */
    private Map<LineGroup, Occurrence> former(Plan plan) {
        var dates = new HashMap<LineGroup, Occurrence>();
        if (plan.revises() != null) {
            plans.require(plan.revises())
                    .items()
                    .forEach(item -> item.occurrences().forEach(date -> dates.put(LineGroup.of(item, date), date)));
        }
        return dates;
    }

    private Instant starts(Occurrence date) {
        return date.day().atTime(date.from()).atZone(clock.getZone()).toInstant();
    }

    private Instant ends(Occurrence date) {
        return date.day().atTime(date.until()).atZone(clock.getZone()).toInstant();
    }
}
