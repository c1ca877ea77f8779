package io.bihuan.timetable;

import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanItem;
import io.bihuan.timetable.Fault.Kind;
import io.bihuan.timetable.solve.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says which dates of a plan stand in each other's way, or call on what is not to be had. */
record Collisions(Draft draft) {

    private static final int NAMED = 3;

    private record Date(PlanItem item, Occurrence at, Slot slot) {}

    /** Every collision, the earliest date first. */
    List<Fault> all() {
        var dates = draft.plan().items().stream()
                .flatMap(item -> item.occurrences().stream().map(at -> new Date(item, at, Drafts.slot(at))))
                .sorted((one, other) ->
                        Long.compare(one.slot().from(), other.slot().from()))
                .toList();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < dates.size(); i++) {
            alone(dates.get(i), faults);
            for (var j = i + 1;
                    j < dates.size()
                            && dates.get(j).slot().from() < dates.get(i).slot().until();
                    j++) {
                between(dates.get(i), dates.get(j), faults);
            }
        }
        return faults;
    }

    private void alone(Date date, List<Fault> faults) {
        var pool = draft.pool();
        var hall = pool.halls().get(date.at().roomId());
        if (hall == null || hall.taken(date.slot())) {
            faults.add(fault(Kind.ROOM_CLOSED, "N-24", date, date.at().roomId(), date.slot()));
        } else if (date.at().people().size() > hall.seats()) {
            faults.add(fault(
                    Kind.SEATS_OVER,
                    "N-24",
                    date,
                    date.at().roomId(),
                    date.slot(),
                    hall.seats(),
                    date.at().people().size()));
        }
        teacher(date, faults);
        var away = date.at().people().stream()
                .filter(person -> {
                    var learner = pool.learners().get(person);
                    return learner == null || learner.away(date.slot());
                })
                .toList();
        if (!away.isEmpty()) {
            faults.add(fault(Kind.PERSON_AWAY, "", date, names(away), date.slot(), away.size()));
        }
        if (date.at().day().isBefore(date.item().from())
                || date.at().day().isAfter(date.item().until())) {
            faults.add(fault(
                    Kind.OUTSIDE_WINDOW,
                    date.item().reason().rule(),
                    date,
                    date.slot(),
                    date.item().from(),
                    date.item().until()));
        }
    }

    private void teacher(Date date, List<Fault> faults) {
        var teacher = draft.pool().learners().get(date.at().instructorId());
        if (teacher == null) {
            faults.add(
                    fault(Kind.TEACHER_LEFT, "", date, names(List.of(date.at().instructorId())), date.slot()));
        } else if (teacher.away(date.slot())) {
            faults.add(fault(Kind.TEACHER_AWAY, "", date, names(List.of(teacher.id())), date.slot()));
        } else if (!may(date)) {
            faults.add(fault(Kind.MAY_NOT_TEACH, "P-12", date, names(List.of(teacher.id())), date.slot()));
        }
    }

    private boolean may(Date date) {
        var topic = draft.topics().get(date.item().id());
        return topic == null
                || topic.teachers().stream()
                        .anyMatch(may -> may.id().equals(date.at().instructorId()));
    }

    private void between(Date one, Date other, List<Fault> faults) {
        if (one.at().roomId().equals(other.at().roomId())) {
            faults.add(fault(Kind.ROOM_TAKEN, "", other, other.at().roomId(), other.slot(), one.item()));
        }
        if (one.at().instructorId().equals(other.at().instructorId())) {
            faults.add(fault(
                    Kind.TEACHER_TAKEN, "", other, names(List.of(one.at().instructorId())), other.slot(), one.item()));
        }
        var called = Set.copyOf(one.at().people());
        var twice = other.at().people().stream()
                .filter(person ->
                        called.contains(person) || person.equals(one.at().instructorId()))
                .toList();
        if (!twice.isEmpty()) {
            faults.add(fault(Kind.PERSON_TWICE, "", other, names(twice), other.slot(), one.item(), twice.size()));
        }
    }

    /** Some ids whose names will be said, and no more than fit a sentence. */
    private static List<UUID> names(List<UUID> people) {
        return people.size() <= NAMED ? people : people.subList(0, NAMED);
    }

    private static Fault fault(Kind kind, String rule, Date date, Object... facts) {
        var all = new ArrayList<Object>();
        all.add(date.item());
        all.addAll(List.of(facts));
        return Fault.at(kind, rule, date.item().id(), date.at().id(), all.toArray());
    }
}
