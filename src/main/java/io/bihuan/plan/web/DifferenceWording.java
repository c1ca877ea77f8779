package io.bihuan.plan.web;

import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanDifference;
import io.bihuan.plan.PlanItem;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what lies between two versions of a plan, part by part. */
@Component
class DifferenceWording {

    private static final int SHOWN = 6;

    private final People people;
    private final Organisation organisation;
    private final Rooms rooms;

    DifferenceWording(People people, Organisation organisation, Rooms rooms) {
        this.people = people;
        this.organisation = organisation;
        this.rooms = rooms;
    }

    List<PlanPage.Changed> of(PlanDifference difference, Ui ui) {
        var names = names(difference);
        var all = new ArrayList<PlanPage.Changed>();
        difference
                .added()
                .forEach(item -> all.add(
                        new PlanPage.Changed(PlanPage.Changed.Kind.ADDED, item.topic(), List.of(window(item, ui)))));
        difference
                .dropped()
                .forEach(item -> all.add(
                        new PlanPage.Changed(PlanPage.Changed.Kind.DROPPED, item.topic(), List.of(window(item, ui)))));
        difference
                .changed()
                .forEach(change -> all.add(new PlanPage.Changed(
                        PlanPage.Changed.Kind.CHANGED,
                        change.after().topic(),
                        parts(change.before(), change.after(), names, ui))));
        return all;
    }

    private List<String> parts(PlanItem before, PlanItem after, Map<UUID, String> names, Ui ui) {
        var parts = new ArrayList<String>();
        part(parts, "plan.topic", before, after, PlanItem::topic, ui);
        part(parts, "plan.when", before, after, item -> window(item, ui), ui);
        part(parts, "plan.hours", before, after, item -> ui.number(item.hours(), 1), ui);
        part(parts, "plan.months", before, after, DifferenceWording::months, ui);
        part(parts, "plan.method", before, after, item -> ui.label("course.method", item.method()), ui);
        part(parts, "plan.test", before, after, item -> ui.text(item.test() ? "plan.yes" : "plan.no"), ui);
        part(parts, "plan.instructor", before, after, item -> name(names, item.instructorId(), ui), ui);
        part(parts, "plan.audience", before, after, item -> audience(item, names, ui), ui);
        dates(parts, before, after, names, ui);
        return parts;
    }

    private static String months(PlanItem item) {
        return item.months().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void part(
            List<String> parts, String label, PlanItem before, PlanItem after, Function<PlanItem, String> says, Ui ui) {
        var was = says.apply(before);
        var is = says.apply(after);
        if (!was.equals(is)) {
            parts.add(ui.labelled(ui.text(label), was + " → " + is));
        }
    }

    /** Dates are compared group by group. */
    private static void dates(List<String> parts, PlanItem before, PlanItem after, Map<UUID, String> names, Ui ui) {
        var was = byGroup(before);
        var is = byGroup(after);
        var told = Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .sorted()
                .map(number -> date(number, was.get(number), is.get(number), names, ui))
                .filter(words -> !words.isEmpty())
                .toList();
        parts.addAll(told.size() > SHOWN ? told.subList(0, SHOWN) : told);
        if (told.size() > SHOWN) {
            parts.add(ui.text("plan.difference.more-dates", told.size() - SHOWN));
        }
    }

    private static String date(
            int number, @Nullable Occurrence was, @Nullable Occurrence is, Map<UUID, String> names, Ui ui) {
        var group = ui.text("plan.group", number);
        var before = was == null ? ui.text("plan.no-date") : held(was, names, ui);
        var after = is == null ? ui.text("plan.no-date") : held(is, names, ui);
        if (!before.equals(after)) {
            return ui.labelled(group, before + " → " + after);
        }
        return was != null && is != null && !was.people().equals(is.people())
                ? ui.labelled(
                        group,
                        ui.text(
                                "plan.difference.people",
                                was.people().size(),
                                is.people().size()))
                : "";
    }

    private static String held(Occurrence date, Map<UUID, String> names, Ui ui) {
        return ui.dates().shortDay(date.day()) + " " + date.from() + " " + names.getOrDefault(date.roomId(), "—") + " "
                + names.getOrDefault(date.instructorId(), "—");
    }

    private static Map<Integer, Occurrence> byGroup(PlanItem item) {
        var groups = new HashMap<Integer, Occurrence>();
        item.occurrences().forEach(date -> groups.put(date.number(), date));
        return groups;
    }

    private static String window(PlanItem item, Ui ui) {
        return ui.text(
                "plan.window", ui.dates().shortDay(item.from()), ui.dates().shortDay(item.until()));
    }

    private static String audience(PlanItem item, Map<UUID, String> names, Ui ui) {
        return item.forEverybody()
                ? ui.text("plan.everybody")
                : ui.join(Stream.concat(item.teams().stream(), item.people().stream())
                        .map(id -> names.getOrDefault(id, "—"))
                        .toList());
    }

    private static String name(Map<UUID, String> names, @Nullable UUID who, Ui ui) {
        return who == null ? ui.text("plan.item.nobody") : names.getOrDefault(who, "—");
    }

    private Map<UUID, String> names(PlanDifference difference) {
        var staff = new ArrayList<UUID>();
        var places = new ArrayList<UUID>();
        difference.changed().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .forEach(item -> {
                    staff.addAll(item.people());
                    if (item.instructorId() != null) {
                        staff.add(item.instructorId());
                    }
                    item.occurrences().forEach(date -> {
                        staff.add(date.instructorId());
                        places.add(date.roomId());
                    });
                });
        var names = new HashMap<UUID, String>();
        people.byIds(staff).values().forEach((Person person) -> names.put(person.id(), person.name()));
        rooms.byIds(places).values().forEach((Room room) -> names.put(room.id(), room.name()));
        organisation.all().forEach((Unit unit) -> names.put(unit.id(), unit.name()));
        return names;
    }
}
