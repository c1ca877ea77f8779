package io.bihuan.programme.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Path;
import io.bihuan.training.Attendance;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningSteps;
import io.bihuan.training.SeatState;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The courses of a person's programmes as steps of their way; the gates are the steps of those who know them. */
@Component
class ProgrammeSteps implements LearningSteps {

    private static final int FIRST = 100;
    private static final int LAST = 299;

    private final Enrolments enrolments;
    private final Courses courses;
    private final Attendance attendance;
    private final SessionLists lists;
    private final ClockChips chips;

    ProgrammeSteps(
            Enrolments enrolments, Courses courses, Attendance attendance, SessionLists lists, ClockChips chips) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.attendance = attendance;
        this.lists = lists;
        this.chips = chips;
    }

    @Override
    public List<LearningStep> of(UUID staffId, Ui ui) {
        var paths = enrolments.of(staffId).stream()
                .filter(path -> path.enrolment().ending() == null)
                .toList();
        var byId = paths.isEmpty() ? Map.<UUID, Course>of() : courses.byId();
        var mine = paths.isEmpty() ? List.<Attendance.Mine>of() : attendance.of(staffId);
        var steps = new ArrayList<LearningStep>();
        for (var path : paths) {
            for (var stretch : path.stretches()) {
                var order = Math.min(LAST, FIRST + steps.size());
                Optional.ofNullable(byId.get(stretch.step().courseId()))
                        .ifPresent(course -> steps.add(step(order, path, stretch, course, mine, ui)));
            }
        }
        return steps;
    }

    private LearningStep step(
            int order, Path path, Path.Stretch stretch, Course course, List<Attendance.Mine> mine, Ui ui) {
        var done = stretch.state() == Path.State.DONE;
        var session = done ? Optional.<Attendance.Mine>empty() : next(course, mine);
        var chip = done
                ? ui.text("programme.state.DONE")
                : session.map(one -> ui.when(one.session().startsAt())).orElse(ui.text("programme.step.not-scheduled"));
        var begin = path.enrolment().beginsOn().atStartOfDay(ui.dates().zone()).toInstant();
        return new LearningStep(
                order,
                course.name(ui.english()),
                ui.text(
                        "programme.step.detail",
                        ui.number(stretch.done(), 1),
                        ui.number(stretch.step().hours(), 1),
                        path.programme().name(ui.english())),
                progress(path, stretch),
                chip,
                done ? Tone.GOOD : session.isPresent() ? Tone.ACCENT : Tone.NEUTRAL,
                session.map(one -> "/sessions/" + one.session().id())
                        .orElse("/enrolments/" + path.enrolment().id()),
                session.isPresent() ? ui.text("programme.step.see") : ui.text("programme.step.course"),
                stretch.state() == Path.State.LATE
                        ? chips.open(begin, stretch.due(), ui.dates().now(), ui)
                        : null);
    }

    /** What is next on a programme that goes on is to be done now, also by somebody who serves already. */
    private static LearningStep.Progress progress(Path path, Path.Stretch stretch) {
        return switch (stretch.state()) {
            case DONE -> LearningStep.Progress.DONE;
            case LATE, NEXT -> path.enrolment().open() ? LearningStep.Progress.NOW : LearningStep.Progress.COMING;
            case AHEAD -> LearningStep.Progress.COMING;
        };
    }

    private Optional<Attendance.Mine> next(Course course, List<Attendance.Mine> mine) {
        return mine.stream()
                .filter(one -> one.session().courseId().equals(course.id())
                        && one.seat().state() == SeatState.EXPECTED
                        && !lists.state(one.session()).settled())
                .min(Comparator.comparing(one -> one.session().startsAt()));
    }
}
