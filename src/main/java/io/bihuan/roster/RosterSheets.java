package io.bihuan.roster;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import io.bihuan.roster.RosterSheet.Cell;
import io.bihuan.roster.RosterSheet.Elsewhere;
import io.bihuan.standard.Standards;
import io.bihuan.timetable.Engagements;
import io.bihuan.timetable.Engagements.Engagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a team's shifts out over days, with what else its people have then and the limits that are broken. */
@Service
@Transactional(readOnly = true)
public class RosterSheets {

    /** Limits look at weeks and rows of days that begin before the sheet does. */
    private static final int DAYS_ROUND = 14;

    private final Duties duties;
    private final ShiftKinds kinds;
    private final People people;
    private final Absences absences;
    private final List<Engagements> engagements;
    private final Standards standards;
    private final Clock clock;

    RosterSheets(
            Duties duties,
            ShiftKinds kinds,
            People people,
            Absences absences,
            List<Engagements> engagements,
            Standards standards,
            Clock clock) {
        this.duties = duties;
        this.kinds = kinds;
        this.people = people;
        this.absences = absences;
        this.engagements = engagements;
        this.standards = standards;
        this.clock = clock;
    }

    /** The roster of a team from the one day to the other, both included. */
    public RosterSheet of(UUID teamId, LocalDate from, LocalDate until) {
        return sheet(teamId, people.inTeam(teamId), from, until);
    }

    /** One person's own. */
    public RosterSheet ofPerson(Person person, LocalDate from, LocalDate until) {
        return sheet(person.teamId(), List.of(person), from, until);
    }

    private RosterSheet sheet(UUID teamId, List<Person> here, LocalDate from, LocalDate until) {
        var days = from.datesUntil(until.plusDays(1)).toList();
        var known = kinds.byId();
        var rules = standards.inForce(RosterStandard.class, clock.instant()).rules();
        var planned = duties
                .of(here.stream().map(Person::id).toList(), from.minusDays(DAYS_ROUND), until.plusDays(DAYS_ROUND))
                .stream()
                .collect(Collectors.groupingBy(Duty::staffId));
        var away = here.isEmpty()
                ? List.<Absence>of()
                : absences.within(from, until, here.getFirst().branchId()).stream()
                        .filter(absence -> absence.kind() != Absence.Kind.SHIFT)
                        .toList();
        var called = engagements.stream()
                .flatMap(source -> source.between(from, until).stream())
                .toList();
        var rows = here.stream()
                .map(person -> row(
                        person,
                        planned.getOrDefault(person.id(), List.of()),
                        days,
                        known,
                        rules,
                        day -> elsewhere(person, day, away, called)))
                .toList();
        return new RosterSheet(days, rows, known);
    }

    private static RosterSheet.Row row(
            Person person,
            List<Duty> planned,
            List<LocalDate> days,
            Map<UUID, ShiftKind> known,
            RosterStandard rules,
            Function<LocalDate, List<Elsewhere>> elsewhere) {
        var byDay = planned.stream().collect(Collectors.toMap(Duty::day, Function.identity()));
        var stints = planned.stream()
                .filter(duty -> duty.kindId() != null)
                .map(duty -> Objects.requireNonNull(known.get(duty.kindId())).on(duty.day()))
                .toList();
        var cells = days.stream()
                .map(day -> new Cell(
                        day,
                        Objects.requireNonNullElseGet(
                                byDay.get(day), () -> new Duty(person.id(), day, person.teamId(), null, null, null, 0)),
                        elsewhere.apply(day)))
                .toList();
        return new RosterSheet.Row(
                person,
                cells,
                Limits.of(stints, rules).stream()
                        .filter(breach -> days.contains(breach.day()))
                        .toList(),
                stints.stream()
                        .filter(stint -> days.contains(stint.day()))
                        .mapToInt(Stint::minutes)
                        .sum());
    }

    private static List<Elsewhere> elsewhere(
            Person person, LocalDate day, List<Absence> away, List<Engagement> called) {
        var found = new ArrayList<Elsewhere>();
        away.stream()
                .filter(absence -> absence.has(day) && absence.concerns(person.id(), person.teamId()))
                .map(absence -> new Elsewhere(true, absence.reason()))
                .forEach(found::add);
        called.stream()
                .filter(each -> each.day().equals(day) && each.people().contains(person.id()))
                .map(each -> new Elsewhere(false, each.from() + "–" + each.until()))
                .forEach(found::add);
        return found;
    }
}
