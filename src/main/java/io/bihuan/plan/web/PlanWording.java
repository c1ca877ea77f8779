package io.bihuan.plan.web;

import io.bihuan.competence.Areas;
import io.bihuan.course.Courses;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.plan.Finding;
import io.bihuan.plan.PlanDifference;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanStep;
import io.bihuan.plan.Reason;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts plans in words: names for ids, sentences for reasons and findings. */
@Component
class PlanWording {

    private static final int NAMED = 4;
    private static final int MONTHS = 12;

    private final People people;
    private final Organisation organisation;
    private final Courses courses;
    private final Areas areas;
    private final PlanLists lists;
    private final DifferenceWording differences;

    PlanWording(
            People people,
            Organisation organisation,
            Courses courses,
            Areas areas,
            PlanLists lists,
            DifferenceWording differences) {
        this.people = people;
        this.organisation = organisation;
        this.courses = courses;
        this.areas = areas;
        this.lists = lists;
        this.differences = differences;
    }

    List<PlanPage.Line> lines(List<PlanItem> items, Map<UUID, List<LocalDate>> held, Ui ui) {
        var names = names(items);
        return items.stream()
                .map(item -> new PlanPage.Line(
                        item,
                        topic(item, ui),
                        window(item, ui),
                        audience(item, names, ui),
                        item.instructorId() == null ? "" : names.getOrDefault(item.instructorId(), "—"),
                        ui.number(item.hours(), 1),
                        ui.label("course.method", item.method()),
                        why(item, names, ui),
                        held.getOrDefault(item.origin(), List.of()),
                        item.occurrences().stream()
                                .map(date -> ui.dates().shortDay(date.day()) + " " + date.from())
                                .toList()))
                .toList();
    }

    /** What lies between two versions, line by line, each part that differs before and after. */
    List<PlanPage.Changed> changes(PlanDifference difference, Ui ui) {
        return differences.of(difference, ui);
    }

    /** The topic in the reader's language: the course's name where there is a course. */
    String topic(PlanItem item, Ui ui) {
        return item.courseId() == null || !ui.english()
                ? item.topic()
                : courses.find(item.courseId()).map(course -> course.name(true)).orElse(item.topic());
    }

    /** The months in which an annual line is held, and how often together. */
    static String months(PlanItem item, Ui ui) {
        var months = item.months().stream().distinct().toList();
        return months.size() == MONTHS
                ? ui.text("plan.months.all", item.months().size())
                : ui.text(
                        "plan.months.some",
                        ui.join(months.stream()
                                .map(month -> ui.text("plan.month." + month))
                                .toList()),
                        item.months().size());
    }

    String window(PlanItem item, Ui ui) {
        if (!item.months().isEmpty()) {
            return months(item, ui);
        }
        return item.from().equals(item.until())
                ? ui.day(item.from())
                : ui.text(
                        "plan.window",
                        ui.dates().shortDay(item.from()),
                        ui.dates().shortDay(item.until()));
    }

    String audience(PlanItem item, Map<UUID, String> names, Ui ui) {
        if (item.forEverybody()) {
            return ui.text("plan.everybody");
        }
        var all = new ArrayList<String>();
        item.teams().forEach(team -> all.add(names.getOrDefault(team, "—")));
        item.people().forEach(person -> all.add(names.getOrDefault(person, "—")));
        return all.size() <= NAMED
                ? ui.join(all)
                : ui.text("plan.and-more", ui.join(all.subList(0, NAMED)), all.size());
    }

    private PlanPage.Why why(PlanItem item, Map<UUID, String> names, Ui ui) {
        var reason = item.reason();
        var kind = ui.label("plan.reason", reason.kind());
        return switch (reason.kind()) {
            case RULE -> new PlanPage.Why(kind, reason.rule(), byRule(reason, ui), "");
            case NEED -> byNeed(kind, item, names, ui);
            case ANNUAL -> new PlanPage.Why(kind, reason.rule(), ui.text("plan.reason.foreseen"), "");
            case FEEDBACK, OWN -> new PlanPage.Why(kind, "", reason.note(), "");
        };
    }

    private String byRule(Reason reason, Ui ui) {
        var often = lists.frequency(reason.note())
                .map(frequency ->
                        ui.text("plan.often", ui.label("coverage.cycle", frequency.every()), frequency.times()))
                .orElse("");
        var last = reason.lastHeldOn();
        return last == null
                ? ui.text("plan.reason.never-held", often)
                : ui.text("plan.reason.last-held", often, ui.dates().shortDay(last));
    }

    private PlanPage.Why byNeed(String kind, PlanItem item, Map<UUID, String> names, Ui ui) {
        var area = areas.look(item.reason().note())
                .map(known -> known.name(ui.english()))
                .orElse(item.reason().note());
        var sentence = ui.text("plan.reason.need", area, item.reason().needs().size());
        var href = item.people().size() == 1
                ? "/competence/people/" + item.people().getFirst() + "?area="
                        + item.reason().note()
                : "/competence/needs";
        return new PlanPage.Why(kind, "", sentence, href);
    }

    PlanPage.Found found(Finding finding, Ui ui) {
        var facts = finding.facts().stream()
                .map(fact -> switch (fact) {
                    case LocalDate day -> (Object) ui.dates().shortDay(day);
                    case Number number -> ui.number(number, 1);
                    default -> fact;
                })
                .toArray();
        return new PlanPage.Found(finding, ui.text("plan.finding." + finding.kind(), facts));
    }

    PlanPage.Told told(PlanStep step, Ui ui) {
        return new PlanPage.Told(step, people.name(step.by()), ui.text("plan.step." + step.action(), step.note()));
    }

    Map<UUID, String> names(List<PlanItem> items) {
        var ids = new ArrayList<UUID>();
        items.forEach(item -> {
            ids.addAll(item.people());
            if (item.instructorId() != null) {
                ids.add(item.instructorId());
            }
        });
        var names = people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
        organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TEAM)
                .forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }
}
