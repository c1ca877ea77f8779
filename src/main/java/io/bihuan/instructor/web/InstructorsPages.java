package io.bihuan.instructor.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Courses;
import io.bihuan.instructor.InstructorLists;
import io.bihuan.instructor.InstructorLists.Sum;
import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.Step;
import io.bihuan.instructor.Teachers;
import io.bihuan.instructor.TeachingRight;
import io.bihuan.instructor.WeeklyTeaching;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together the page of the pool, with one question for each column rather than one for each row. */
@Component
class InstructorsPages {

    private static final int DAYS_JUDGED = 90;
    private static final int DAYS_AHEAD = 60;

    private final Teachers teachers;
    private final InstructorLists lists;
    private final LadderDesk ladder;
    private final WeeklyTeaching weeks;
    private final Courses courses;
    private final People people;
    private final InstructorWording wording;
    private final ClockChips chips;
    private final UiFactory uis;

    InstructorsPages(
            Teachers teachers,
            InstructorLists lists,
            LadderDesk ladder,
            WeeklyTeaching weeks,
            Courses courses,
            People people,
            InstructorWording wording,
            ClockChips chips,
            UiFactory uis) {
        this.teachers = teachers;
        this.lists = lists;
        this.ladder = ladder;
        this.weeks = weeks;
        this.courses = courses;
        this.people = people;
        this.wording = wording;
        this.chips = chips;
        this.uis = uis;
    }

    InstructorsPage of(SignedIn me, String course, Errors errors) {
        var ui = uis.plain();
        var judges = me.may(Permission.TRAINING_SUPERVISE);
        var names = wording.courseNames(ui);
        var byCourse = teachers.byCourse();
        var seen = seen(me);
        var rows = rows(me, seen, names, judges, ui).stream()
                .filter(row -> course.isEmpty()
                        || byCourse.getOrDefault(id(course), Set.of()).contains(row.id()))
                .map(Rowed::row)
                .toList();
        var pool = teachers.pool();
        return new InstructorsPage(
                judges ? weeksOf(me, ui) : List.of(),
                judges ? tasks(seen, names, ui) : List.of(),
                rows,
                courses.all().stream()
                        .map(one -> new Option(one.id().toString(), one.name(ui.english())))
                        .toList(),
                course,
                judges
                        ? everybody(me).stream()
                                .filter(person -> !pool.contains(person.id()))
                                .map(person ->
                                        new Option(person.id().toString(), person.name() + " · " + person.number()))
                                .toList()
                        : List.of(),
                pool.isEmpty()
                        ? List.of()
                        : courses.all().stream()
                                .filter(one -> !byCourse.containsKey(one.id()))
                                .map(one -> one.name(ui.english()))
                                .toList(),
                judges,
                errors);
    }

    private record Rowed(UUID id, InstructorsPage.Row row) {}

    private List<Rowed> rows(SignedIn me, Map<UUID, Person> seen, Map<UUID, String> names, boolean judges, Ui ui) {
        var zone = ui.dates().zone();
        var today = ui.dates().today();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var soon = instant(today.plusDays(1), ui);
        var week = lists.hours(instant(monday, ui), instant(monday.plusWeeks(1), ui));
        var month = lists.hours(instant(today.withDayOfMonth(1), ui), soon);
        var sums = lists.sums(today.minusDays(DAYS_JUDGED).atStartOfDay(zone).toInstant(), soon);
        var away = teachers.away(today, today.plusDays(DAYS_AHEAD)).stream()
                .collect(Collectors.toMap(
                        one -> java.util.Objects.requireNonNull(one.staffId()), one -> one, (first, _) -> first));
        var withdrawn = teachers.withdrawn();
        var pool = teachers.pool();
        var topics = topicsOf(names);
        var owed = ladder.owed().stream().collect(Collectors.toMap(Step::staffId, step -> step, (first, _) -> first));
        var rows = new ArrayList<Rowed>();
        for (var person : seen.values()) {
            var id = person.id();
            var shown = judges || id.equals(me.staffId());
            var sum = sums.getOrDefault(id, Sum.nothing(id));
            var step = owed.get(id);
            rows.add(new Rowed(
                    id,
                    new InstructorsPage.Row(
                            shown ? "/instructors/" + id : "",
                            person.name(),
                            person.team().isEmpty() ? person.department() : person.team(),
                            topics.getOrDefault(id, List.of()),
                            ui.number(week.get(id), 1),
                            ui.number(month.get(id), 1),
                            shown ? sum.given() : null,
                            step == null || !shown ? "" : ui.label("instructor.step", step.kind()),
                            withdrawn.contains(id)
                                    ? TeachingRight.WITHDRAWN
                                    : pool.contains(id) ? TeachingRight.MAY : TeachingRight.GUEST,
                            away.get(id))));
        }
        rows.sort(Comparator.comparing((Rowed row) -> row.row().step().isEmpty())
                .thenComparing(row -> row.row().right())
                .thenComparing(row -> row.row().name()));
        return rows;
    }

    /** Everybody in the pool and everybody who taught of late, of the reader's branch. */
    private Map<UUID, Person> seen(SignedIn me) {
        var today = uis.plain().dates().today();
        var ids = new HashSet<>(teachers.pool());
        ids.addAll(teachers.withdrawn());
        ids.addAll(
                lists.hours(instant(today.minusDays(DAYS_JUDGED), uis.plain()), instant(today.plusDays(1), uis.plain()))
                        .keySet());
        var seen = new HashMap<>(people.byIds(ids));
        seen.values().removeIf(person -> me.branchId() != null && !me.branchId().equals(person.branchId()));
        return seen;
    }

    private Map<UUID, List<String>> topicsOf(Map<UUID, String> names) {
        var topics = new HashMap<UUID, List<String>>();
        var byCourse = teachers.byCourse();
        courses.all()
                .forEach(course -> byCourse.getOrDefault(course.id(), Set.of())
                        .forEach(staff -> topics.computeIfAbsent(staff, _ -> new ArrayList<>())
                                .add(names.getOrDefault(course.id(), course.chinese()))));
        return topics;
    }

    private List<InstructorsPage.WeekRow> weeksOf(SignedIn me, Ui ui) {
        var here = everybody(me).stream().map(Person::id).collect(Collectors.toSet());
        return weeks.of(ui.dates().today()).stream()
                .filter(week -> here.contains(week.staffId()))
                .map(week -> wording.week(week, ui))
                .toList();
    }

    private List<InstructorsPage.TaskRow> tasks(Map<UUID, Person> seen, Map<UUID, String> names, Ui ui) {
        return ladder.owed().stream()
                .filter(step -> seen.containsKey(step.staffId()))
                .map(step -> new InstructorsPage.TaskRow(
                        "/instructors/" + step.staffId() + "#ladder",
                        people.name(step.staffId()),
                        ui.label("instructor.step", step.kind()),
                        step.sessionId() == null
                                ? step.reason()
                                : lists.lesson(step.sessionId())
                                        .map(lesson -> wording.evidence(lesson, names, ui))
                                        .orElse(""),
                        chips.open(
                                step.raisedAt(),
                                java.util.Objects.requireNonNull(step.dueAt()),
                                ui.dates().now(),
                                ui)))
                .toList();
    }

    private List<Person> everybody(SignedIn me) {
        var teaching = List.of(Role.SUPERVISOR, Role.INSTRUCTOR, Role.TEAM_LEADER, Role.MENTOR).stream()
                .flatMap(role -> people.holding(role).stream())
                .distinct();
        return teaching.filter(person -> me.branchId() == null || me.branchId().equals(person.branchId()))
                .toList();
    }

    private static Instant instant(LocalDate day, Ui ui) {
        return day.atStartOfDay(ui.dates().zone()).toInstant();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
