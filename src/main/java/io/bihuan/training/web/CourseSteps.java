package io.bihuan.training.web;

import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.training.Attendance;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningSteps;
import io.bihuan.training.SeatState;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The courses of the newcomers' programme as steps of the way. */
@Component
class CourseSteps implements LearningSteps {

    private static final String PROGRAMME = "M";
    private static final int FIRST = 100;

    private final Courses courses;
    private final SessionLists lists;
    private final Attendance attendance;

    CourseSteps(Courses courses, SessionLists lists, Attendance attendance) {
        this.courses = courses;
        this.lists = lists;
        this.attendance = attendance;
    }

    @Override
    public List<LearningStep> of(UUID staffId, Ui ui) {
        var done = attendance.coursesOf(staffId);
        var mine = attendance.of(staffId);
        var steps = new ArrayList<LearningStep>();
        var current = true;
        for (var course : courses.all().stream()
                .filter(course -> course.programme().equals(PROGRAMME))
                .toList()) {
            var finished = done.contains(course.id());
            var step = finished ? done(course, ui) : ahead(course, mine, current, ui);
            current &= finished;
            steps.add(step);
        }
        return steps;
    }

    private static LearningStep done(Course course, Ui ui) {
        return step(course, ui, LearningStep.Progress.DONE, ui.text("training.step.done"), Tone.GOOD, "", "");
    }

    private LearningStep ahead(Course course, List<Attendance.Mine> mine, boolean current, Ui ui) {
        var next = mine.stream()
                .filter(one -> one.session().courseId().equals(course.id())
                        && one.seat().state() == SeatState.EXPECTED
                        && !lists.state(one.session()).settled())
                .min(java.util.Comparator.comparing(one -> one.session().startsAt()));
        var progress = current ? LearningStep.Progress.NOW : LearningStep.Progress.COMING;
        return next.map(one -> step(
                        course,
                        ui,
                        progress,
                        ui.when(one.session().startsAt()),
                        Tone.ACCENT,
                        "/sessions/" + one.session().id(),
                        ui.text("training.step.see")))
                .orElseGet(() -> step(
                        course,
                        ui,
                        progress,
                        ui.text("training.step.not-scheduled"),
                        Tone.NEUTRAL,
                        "/courses/" + course.id(),
                        ui.text("training.step.course")));
    }

    private static LearningStep step(
            Course course, Ui ui, LearningStep.Progress progress, String chip, Tone tone, String href, String action) {
        return new LearningStep(
                FIRST + course.place(),
                course.name(ui.english()),
                ui.text("training.step.detail", ui.number(course.hours(), 1), course.rule()),
                progress,
                chip,
                tone,
                href,
                action,
                null);
    }
}
