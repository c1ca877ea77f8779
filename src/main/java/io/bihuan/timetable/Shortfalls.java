package io.bihuan.timetable;

import io.bihuan.plan.PlanItem;
import io.bihuan.timetable.Fault.Kind;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Says of a dated plan whom it leaves without a time, by which rule they are owed one, and why none was to be had. */
record Shortfalls(Draft draft) {

    private static final int NAMED = 3;

    /** Everything that is wanting, the line with the most people first. */
    List<Fault> all() {
        var faults = new ArrayList<Fault>();
        for (var item : draft.plan().items()) {
            var topic = draft.topics().get(item.id());
            var owed = without(item);
            if (topic != null && !owed.isEmpty()) {
                faults.addAll(of(item, topic, owed));
            }
        }
        return faults;
    }

    private List<Learner> without(PlanItem item) {
        var seated = new HashSet<UUID>();
        item.occurrences().forEach(date -> {
            seated.addAll(date.people());
            seated.add(date.instructorId());
        });
        return draft.audience().getOrDefault(item.id(), List.of()).stream()
                .filter(person -> !seated.contains(person.id()))
                .toList();
    }

    private List<Fault> of(PlanItem item, Topic topic, List<Learner> owed) {
        var rule = item.reason().rule().isEmpty() ? "N-04" : item.reason().rule();
        if (topic.teachers().isEmpty()) {
            return List.of(fault(Kind.NO_TEACHER, "P-06", item));
        }
        if (topic.halls().isEmpty()) {
            return List.of(fault(Kind.NO_ROOM, "N-24", item));
        }
        if (topic.slots().isEmpty()) {
            return List.of(fault(Kind.NO_TIME, rule, item, item.from(), item.until()));
        }
        if (topic.slots().stream()
                .allMatch(slot -> topic.teachers().stream().allMatch(teacher -> teacher.away(slot)))) {
            return List.of(fault(Kind.NO_TEACHER, rule, item));
        }
        var faults = new ArrayList<Fault>();
        var away = owed.stream()
                .filter(person -> topic.slots().stream().allMatch(person::away))
                .toList();
        if (!away.isEmpty()) {
            faults.add(fault(
                    Kind.PEOPLE_AWAY,
                    rule,
                    item,
                    away.size(),
                    away.stream().limit(NAMED).map(Learner::id).toList()));
        }
        var left = owed.size() - away.size();
        if (left > 0) {
            faults.add(fault(
                    Kind.STILL_OWED,
                    rule,
                    item,
                    left,
                    topic.halls().size(),
                    topic.halls().stream().mapToInt(Hall::seats).sum(),
                    item.occurrences().size()));
        }
        return faults;
    }

    private static Fault fault(Kind kind, String rule, PlanItem item, Object... facts) {
        var all = new ArrayList<Object>();
        all.add(item);
        all.addAll(List.of(facts));
        return Fault.missing(kind, rule, item.id(), all.toArray());
    }
}
