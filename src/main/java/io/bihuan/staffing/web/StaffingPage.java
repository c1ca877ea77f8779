package io.bihuan.staffing.web;

import io.bihuan.people.Person;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.HandoverDesk;
import io.bihuan.staffing.Probation;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who comes and who goes.
 *
 * @param shelf what is shown
 * @param lists the checklists of the shelf
 * @param probations the probations that run, on their shelf
 * @param leftOver leavers whose work nobody has
 */
public record StaffingPage(
        Shelf shelf,
        Map<Shelf, Integer> counts,
        List<Checklist> lists,
        List<Line> probations,
        List<HandoverDesk.LeftOver> leftOver,
        Map<UUID, Person> staff,
        Instant now) {

    /** What can be shown. */
    public enum Shelf {
        ENTRY,
        ONBOARDING,
        PROBATION,
        LEAVING,
        OVER
    }

    /** A probation with its clock. */
    public record Line(Probation one, ClockChip clock) {}

    /** The shelves. */
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    /** How many stand on a shelf. */
    public int count(Shelf one) {
        return counts.getOrDefault(one, 0);
    }

    /** Somebody's name. */
    public String name(UUID id) {
        var person = staff.get(id);
        return person == null ? "—" : person.name();
    }

    /** Where they stand. */
    public String place(UUID id) {
        var person = staff.get(id);
        return person == null
                ? ""
                : Stream.of(person.team().isEmpty() ? person.department() : person.team(), person.post())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    /** The day a checklist is about: a first day, or the hour at which somebody leaves. */
    public static String day(Checklist one, Ui ui) {
        return one.kind() == ChecklistKind.LEAVING
                ? ui.when(one.anchorAt())
                : ui.day(LocalDate.ofInstant(one.anchorAt(), ui.dates().zone()));
    }
}
