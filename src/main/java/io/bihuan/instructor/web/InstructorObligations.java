package io.bihuan.instructor.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.instructor.InstructorLists;
import io.bihuan.instructor.LadderDesk;
import io.bihuan.instructor.LadderStep;
import io.bihuan.instructor.Step;
import io.bihuan.instructor.WeeklyTeaching;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ladder and the weekly minimum ask of a person today. */
@Component
class InstructorObligations implements Obligations {

    private final LadderDesk ladder;
    private final WeeklyTeaching weeks;
    private final InstructorLists lists;
    private final InstructorWording wording;
    private final People people;
    private final ClockChips chips;

    InstructorObligations(
            LadderDesk ladder,
            WeeklyTeaching weeks,
            InstructorLists lists,
            InstructorWording wording,
            People people,
            ClockChips chips) {
        this.ladder = ladder;
        this.weeks = weeks;
        this.lists = lists;
        this.wording = wording;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)
                || !person.may(Permission.SESSION_RUN) && !person.may(Permission.TRAINING_SUPERVISE)) {
            return List.of();
        }
        var owed = new ArrayList<Obligation>();
        var steps = ladder.owed();
        var known = people.byIds(steps.stream().map(Step::staffId).collect(Collectors.toSet()));
        steps.stream()
                .filter(step -> concerns(step, known.get(step.staffId()), person))
                .forEach(step -> owed.add(step(step, known.get(step.staffId()), person.staffId(), ui)));
        if (person.is(Role.SUPERVISOR)) {
            weeks.of(ui.dates().today()).stream()
                    .filter(week -> week.staffId().equals(person.staffId()) && !week.covered())
                    .forEach(week -> owed.add(week(week, ui)));
        }
        return owed.stream().limit(12).toList();
    }

    private static boolean concerns(Step step, @Nullable Person who, SignedIn person) {
        if (step.staffId().equals(person.staffId())) {
            return true;
        }
        var here = person.branchId() == null || who != null && person.branchId().equals(who.branchId());
        return here && step.kind() == LadderStep.SEND_TO_TRAINING && person.is(Role.SUPERVISOR);
    }

    private Obligation step(Step step, @Nullable Person who, UUID reader, Ui ui) {
        var due = Objects.requireNonNull(step.dueAt());
        var own = step.staffId().equals(reader);
        var names = wording.courseNames(ui);
        var evidence = step.sessionId() == null
                ? step.reason()
                : lists.lesson(step.sessionId())
                        .map(lesson -> wording.evidence(lesson, names, ui))
                        .orElse("");
        return new Obligation(
                own || who == null
                        ? ui.text("instructor.owed." + step.kind())
                        : ui.text("instructor.owed.other." + step.kind(), who.name()),
                evidence,
                "P-12",
                "/instructors/" + step.staffId() + "#ladder",
                ui.text("instructor.owed.open"),
                due,
                chips.open(step.raisedAt(), due, ui.dates().now(), ui));
    }

    private Obligation week(WeeklyTeaching.Week week, Ui ui) {
        var row = wording.week(week, ui);
        return new Obligation(
                ui.text("instructor.owed.week", row.owed()),
                ui.text("instructor.week.sum", row.taught(), row.scheduled(), row.minimum()),
                "P-06",
                "/sessions/new",
                ui.text("instructor.owed.schedule"),
                week.dueAt(),
                row.clock());
    }
}
