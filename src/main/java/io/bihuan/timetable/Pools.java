package io.bihuan.timetable;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.resource.Absences;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.timetable.solve.Busy;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers who and what a plan's period can draw on, each with the times at which they are taken. */
@Component
class Pools {

    private static final int DAY = 24 * 60;

    private final People people;
    private final Rooms rooms;
    private final Absences absences;
    private final PlanLists plans;
    private final ObjectProvider<Engagements> engagements;
    private final ObjectProvider<Teaching> teaching;
    private final Clock clock;

    Pools(
            People people,
            Rooms rooms,
            Absences absences,
            PlanLists plans,
            ObjectProvider<Engagements> engagements,
            ObjectProvider<Teaching> teaching,
            Clock clock) {
        this.people = people;
        this.rooms = rooms;
        this.absences = absences;
        this.plans = plans;
        this.engagements = engagements;
        this.teaching = teaching;
        this.clock = clock;
    }

    /** The pool of a plan. What its own sessions take does not stand in its way. */
    Pool of(Plan plan) {
        var here = plan.branchId() == null ? people.all() : people.inBranch(plan.branchId());
        var topics = new HashMap<UUID, Set<UUID>>();
        teaching.forEach(source -> topics.putAll(source.coursesByInstructor()));
        var teachers = Stream.concat(
                        Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR).flatMap(role -> people.holding(role).stream()),
                        here.stream().filter(person -> topics.containsKey(person.id())))
                .filter(person -> plan.branchId() == null || plan.branchId().equals(person.branchId()))
                .distinct()
                .toList();
        var busy = new LinkedHashMap<UUID, Busy>();
        Stream.concat(here.stream(), teachers.stream()).forEach(person -> busy.put(person.id(), new Busy()));
        away(plan, here, teachers, busy);
        var inUse = rooms.of(plan.branchId());
        var halls = halls(plan, inUse);
        settled(plan, busy, halls, inUse);
        var learners = new LinkedHashMap<UUID, Learner>();
        Stream.concat(here.stream(), teachers.stream())
                .forEach(person -> learners.putIfAbsent(
                        person.id(), new Learner(person.id(), person.teamId(), busyOf(busy, person.id()))));
        var seats = new LinkedHashMap<UUID, Hall>();
        inUse.forEach(room ->
                seats.put(room.id(), new Hall(room.id(), room.seats(), busyOf(halls, room.id()), breaks(plan, room))));
        var supervisors = people.holding(Role.SUPERVISOR).stream()
                .map(person -> learners.get(person.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Pool(
                here.stream().collect(Collectors.toMap(Person::id, person -> person)),
                learners,
                inUse.stream().collect(Collectors.toMap(Room::id, room -> room)),
                seats,
                teachers.stream().map(person -> learner(learners, person)).toList(),
                topics,
                supervisors);
    }

    private static Learner learner(Map<UUID, Learner> learners, Person person) {
        return java.util.Objects.requireNonNull(learners.get(person.id()));
    }

    private static Busy busyOf(Map<UUID, Busy> busy, UUID id) {
        return busy.computeIfAbsent(id, _ -> new Busy());
    }

    private void away(Plan plan, List<Person> here, List<Person> teachers, Map<UUID, Busy> busy) {
        var first = plan.period().first();
        var last = plan.period().last();
        var everybody = new HashSet<>(here);
        everybody.addAll(teachers);
        for (var absence : absences.allWithin(first, last, plan.branchId())) {
            var concerned = everybody.stream()
                    .filter(person -> absence.concerns(person.id(), person.teamId()))
                    .toList();
            first.datesUntil(last.plusDays(1))
                    .filter(absence::has)
                    .map(day -> slot(day, absence.fromTime(), absence.untilTime()))
                    .forEach(taken -> concerned.forEach(
                            person -> busyOf(busy, person.id()).add(taken)));
        }
        people.leaving().forEach((who, at) -> {
            var taken = busy.get(who);
            if (taken != null) {
                var leaves = LocalDate.ofInstant(at, clock.getZone());
                first.datesUntil(last.plusDays(1))
                        .filter(day -> !day.isBefore(leaves))
                        .forEach(day -> taken.add(new Slot(day, 0, DAY)));
            }
        });
    }

    private static Map<UUID, Busy> halls(Plan plan, List<Room> inUse) {
        var halls = new LinkedHashMap<UUID, Busy>();
        for (var room : inUse) {
            var busy = busyOf(halls, room.id());
            plan.period().first().datesUntil(plan.period().last().plusDays(1)).forEach(day -> {
                if (room.closures().stream().anyMatch(closure -> closure.has(day))) {
                    busy.add(new Slot(day, 0, DAY));
                } else {
                    Starts.closed(day, room.hours()).forEach(busy::add);
                }
            });
        }
        return halls;
    }

    private static Busy breaks(Plan plan, Room room) {
        var breaks = new Busy();
        plan.period()
                .first()
                .datesUntil(plan.period().last().plusDays(1))
                .forEach(day -> Starts.breaks(day, room.hours()).forEach(breaks::add));
        return breaks;
    }

    private void settled(Plan plan, Map<UUID, Busy> busy, Map<UUID, Busy> halls, List<Room> inUse) {
        for (var date : plans.datesBeside(plan)) {
            var taken = slot(date.day(), date.from(), date.until());
            busyOf(halls, date.roomId()).add(taken);
            busyOf(busy, date.instructorId()).add(taken);
            date.people().forEach(person -> busyOf(busy, person).add(taken));
        }
        var own = new ArrayList<UUID>();
        plan.items().stream().map(PlanItem::id).forEach(own::add);
        plan.items().stream().map(PlanItem::origin).forEach(own::add);
        if (plan.revises() != null) {
            var former = plans.require(plan.revises()).items();
            former.stream().map(PlanItem::id).forEach(own::add);
            former.stream().map(PlanItem::origin).forEach(own::add);
        }
        var byName = inUse.stream().collect(Collectors.toMap(Room::name, Room::id, (one, other) -> one));
        engagements.stream()
                .flatMap(source ->
                        source.between(plan.period().first(), plan.period().last()).stream())
                .filter(engagement -> engagement.itemId() == null || !own.contains(engagement.itemId()))
                .forEach(engagement -> {
                    var taken = slot(engagement.day(), engagement.from(), engagement.until());
                    engagement.people().forEach(person -> busyOf(busy, person).add(taken));
                    var room = byName.get(engagement.place());
                    if (room != null) {
                        busyOf(halls, room).add(taken);
                    }
                });
    }

    static Slot slot(LocalDate day, @Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null
                ? new Slot(day, 0, DAY)
                : new Slot(day, from.toSecondOfDay() / 60, until.toSecondOfDay() / 60);
    }
}
