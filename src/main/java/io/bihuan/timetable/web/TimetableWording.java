package io.bihuan.timetable.web;

import io.bihuan.course.Courses;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.Reason;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.timetable.Fault;
import io.bihuan.timetable.solve.Slot;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the dates of a plan in words. */
@Component
class TimetableWording {

    private final People people;
    private final Rooms rooms;
    private final Courses courses;

    TimetableWording(People people, Rooms rooms, Courses courses) {
        this.people = people;
        this.rooms = rooms;
        this.courses = courses;
    }

    /** Names for all ids that the dates of a plan hold, fetched once. */
    record Names(Map<UUID, String> people, Map<UUID, String> rooms, Map<UUID, String> courses) {

        String person(UUID id) {
            return people.getOrDefault(id, "—");
        }

        String room(UUID id) {
            return rooms.getOrDefault(id, "—");
        }

        String topic(PlanItem item) {
            return item.courseId() == null ? item.topic() : courses.getOrDefault(item.courseId(), item.topic());
        }
    }

    Names names(Plan plan, List<Fault> faults, Ui ui) {
        var staff = new HashSet<UUID>();
        var places = new HashSet<UUID>();
        plan.items().stream().flatMap(item -> item.occurrences().stream()).forEach(date -> {
            staff.add(date.instructorId());
            staff.addAll(date.people());
            places.add(date.roomId());
        });
        faults.forEach(fault -> fault.facts().forEach(fact -> {
            if (fact instanceof List<?> ids) {
                ids.forEach(id -> staff.add((UUID) id));
            }
            if (fact instanceof UUID room) {
                places.add(room);
            }
        }));
        return new Names(
                people.byIds(staff).values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                rooms.byIds(places).values().stream().collect(Collectors.toMap(Room::id, Room::name)),
                courses.byId().values().stream()
                        .collect(Collectors.toMap(course -> course.id(), course -> course.name(ui.english()))));
    }

    String period(Plan plan, Ui ui) {
        return plan.period().kind() == PlanKind.MONTHLY
                ? ui.dates().month(plan.period().month())
                : ui.text("plan.year", String.valueOf(plan.period().first().getYear()));
    }

    TimetablePage.Told told(Fault fault, Names names, Ui ui) {
        var facts = fault.facts().stream().map(fact -> fact(fact, names, ui)).toArray();
        return new TimetablePage.Told(
                ui.text("timetable.fault." + fault.kind(), facts),
                ui.text("timetable.help." + fault.kind(), facts),
                fault.rule(),
                href(fault));
    }

    /** A collision is put right at its date; a shortfall of rooms or people at the pool, one of teachers at the line. */
    private static String href(Fault fault) {
        if (fault.occurrenceId() != null) {
            return "/plans/dates/" + fault.occurrenceId();
        }
        return switch (fault.kind()) {
            case NO_ROOM, PEOPLE_AWAY -> "/resources";
            default -> "/plans/items/" + fault.itemId();
        };
    }

    private static Object fact(Object fact, Names names, Ui ui) {
        return switch (fact) {
            case PlanItem item -> names.topic(item);
            case Slot slot -> when(slot, ui);
            case LocalDate day -> ui.dates().shortDay(day);
            case List<?> ids ->
                ui.join(ids.stream().map(id -> names.person((UUID) id)).toList());
            case UUID room -> names.room(room);
            case Number number -> ui.number(number, 0);
            default -> fact;
        };
    }

    private static String when(Slot slot, Ui ui) {
        return ui.dates().shortDay(slot.day()) + " " + LocalTime.ofSecondOfDay(slot.starts() * 60L);
    }

    /** Why a line stands in the plan, in a few words. */
    String why(PlanItem item, int owed, Ui ui) {
        var last = item.reason().lastHeldOn();
        var parts = new java.util.ArrayList<String>();
        parts.add(ui.label("plan.reason", item.reason().kind()));
        if (item.reason().kind() == Reason.Kind.RULE) {
            parts.add(
                    last == null
                            ? ui.text("timetable.never-held")
                            : ui.text("timetable.last-held", ui.dates().shortDay(last)));
        }
        if (!item.reason().needs().isEmpty()) {
            parts.add(ui.text("timetable.needs", item.reason().needs().size()));
        }
        parts.add(ui.text("timetable.owed", owed));
        return String.join(" · ", parts);
    }

    /** The dates that something collides over. */
    static Set<UUID> colliding(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.kind().collision())
                .map(Fault::occurrenceId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
