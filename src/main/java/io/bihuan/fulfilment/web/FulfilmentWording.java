package io.bihuan.fulfilment.web;

import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.fulfilment.Date;
import io.bihuan.fulfilment.Date.Setting;
import io.bihuan.fulfilment.Line;
import io.bihuan.fulfilment.Sheet;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.training.PlanSessions;
import io.bihuan.training.Scheduling;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what became of a plan's dates. */
@Component
class FulfilmentWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final People people;
    private final Courses courses;

    FulfilmentWording(People people, Courses courses) {
        this.people = people;
        this.courses = courses;
    }

    /** The lines of a plan, those that differ first. */
    List<FulfilmentPage.Row> rows(Plan plan, Sheet sheet, Ui ui) {
        var names = names(sheet);
        var topics = topics(plan, ui);
        return sheet.lines().stream()
                .sorted(Comparator.comparingInt((Line line) -> -line.failed()).thenComparing(Line::asPlanned))
                .map(line -> new FulfilmentPage.Row(
                        line,
                        topics.getOrDefault(line.line(), line.topic()),
                        line.dates().stream()
                                .map(date -> happened(date, names, ui))
                                .toList()))
                .toList();
    }

    /** The lines' topics in the reader's language. */
    private Map<UUID, String> topics(Plan plan, Ui ui) {
        var known = ui.english() ? courses.byId() : Map.<UUID, Course>of();
        return plan.items().stream()
                .filter(item -> item.courseId() != null && known.containsKey(item.courseId()))
                .collect(Collectors.toMap(
                        PlanItem::origin,
                        item -> Objects.requireNonNull(known.get(item.courseId()))
                                .name(true)));
    }

    /** Training beside the plan, topic by topic. */
    List<FulfilmentPage.Row> beside(Sheet sheet, Ui ui) {
        var names = names(sheet);
        var topics = byTopic(ui);
        return sheet.beside().stream()
                .map(line -> new FulfilmentPage.Row(
                        line,
                        topics.getOrDefault(line.topic(), line.topic()),
                        line.dates().stream()
                                .map(date -> happened(date, names, ui))
                                .toList()))
                .toList();
    }

    /** What a session's topic is called by a reader of English: a session keeps its course's name as it was that day. */
    private Map<String, String> byTopic(Ui ui) {
        return ui.english()
                ? courses.all().stream()
                        .collect(Collectors.toMap(Course::chinese, course -> course.name(true), (one, _) -> one))
                : Map.of();
    }

    private Map<UUID, String> names(Sheet sheet) {
        return people
                .byIds(Stream.concat(sheet.lines().stream(), sheet.beside().stream())
                        .flatMap(line -> line.dates().stream())
                        .flatMap(date ->
                                Stream.of(Optional.ofNullable(date.planned()), Optional.ofNullable(date.actual())))
                        .flatMap(Optional::stream)
                        .map(Setting::instructorId)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static FulfilmentPage.Happened happened(Date date, Map<UUID, String> names, Ui ui) {
        return new FulfilmentPage.Happened(
                date,
                told(date.planned(), names, ui),
                date.outcome() == Date.Outcome.HELD ? FulfilmentPage.Told.NOTHING : told(date.actual(), names, ui),
                why(date, ui),
                date.sessionId() == null ? "" : "/sessions/" + date.sessionId());
    }

    /** When, where and by whom; a line without dates says its days. */
    private static FulfilmentPage.Told told(@Nullable Setting setting, Map<UUID, String> names, Ui ui) {
        if (setting == null) {
            return FulfilmentPage.Told.NOTHING;
        }
        var zone = ui.dates().zone();
        var starts = setting.startsAt().atZone(zone);
        var ends = setting.endsAt().atZone(zone);
        var when = Duration.between(starts, ends).toHours() >= 24
                ? ui.text("fulfilment.window", DAY.format(starts), DAY.format(ends.minusDays(1)))
                : DAY.format(starts) + " " + CLOCK.format(starts) + "–" + CLOCK.format(ends);
        return new FulfilmentPage.Told(
                when, joined(Stream.of(setting.place(), names.getOrDefault(setting.instructorId(), ""))));
    }

    /** What differs of a date that was moved, and why. */
    static String why(Date date, Ui ui) {
        var parts = date.differences().stream()
                .map(difference -> ui.label("fulfilment.difference", difference))
                .toList();
        return joined(Stream.of(ui.join(parts), KeptWords.read(date.reason(), ui)));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    List<FulfilmentPage.Stuck> stuck(List<PlanSessions.Stuck> stuck, Ui ui) {
        var topics = byTopic(ui);
        return stuck.stream()
                .map(one -> new FulfilmentPage.Stuck(
                        topics.getOrDefault(one.item().topic(), one.item().topic()),
                        DAY.format(one.date().day()) + " " + one.date().from() + "–"
                                + one.date().until(),
                        why(one.why(), one.date().instructorId(), ui)))
                .toList();
    }

    private String why(@Nullable Scheduling why, UUID instructor, Ui ui) {
        return switch (why) {
            case null -> ui.text("fulfilment.stuck.no-course");
            case Scheduling.Scheduled _ -> throw new IllegalStateException("a session that stands is not stuck");
            case Scheduling.EndsBeforeItStarts() -> ui.text("fulfilment.stuck.time");
            case Scheduling.TooFewSeats(int seats, int wanted) -> ui.text("fulfilment.stuck.seats", seats, wanted);
            case Scheduling.InstructorBusy _ -> ui.text("fulfilment.stuck.busy", people.name(instructor));
            case Scheduling.InstructorMayNot _ -> ui.text("fulfilment.stuck.may-not", people.name(instructor));
            case Scheduling.InstructorAway(var until) ->
                ui.text("fulfilment.stuck.away", people.name(instructor), ui.day(until));
            case Scheduling.PlaceTaken _ -> ui.text("fulfilment.stuck.place");
            case Scheduling.PeopleBusy(var staff) ->
                ui.text("fulfilment.stuck.people", people.name(staff.getFirst()), staff.size());
        };
    }

    /** The period as people say it. */
    static String name(PlanPeriod period, Ui ui) {
        return period.kind() == PlanKind.MONTHLY
                ? ui.dates().month(period.month())
                : ui.text("plan.year", String.valueOf(period.first().getYear()));
    }
}
