package io.bihuan.programme.web;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Courses;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Path;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The course of each programme that is late. */
@Component
class ProgrammeObligations implements Obligations {

    private final Enrolments enrolments;
    private final Courses courses;
    private final ClockChips chips;

    ProgrammeObligations(Enrolments enrolments, Courses courses, ClockChips chips) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        return enrolments.of(person.staffId()).stream()
                .filter(path -> path.enrolment().open() && path.late() > 0)
                .map(path -> late(path, ui))
                .toList();
    }

    private Obligation late(Path path, Ui ui) {
        var first = path.now().orElseThrow();
        var begin = path.enrolment().beginsOn().atStartOfDay(ui.dates().zone()).toInstant();
        return new Obligation(
                ui.text(
                        "programme.owed",
                        courses.find(first.step().courseId())
                                .map(course -> course.name(ui.english()))
                                .orElse(ui.text("programme.course-gone"))),
                path.programme().name(ui.english()) + " · " + ui.text("programme.late", path.late()),
                path.programme().rule(),
                "/enrolments/" + path.enrolment().id(),
                ui.text("programme.owed.see"),
                first.due().dueAt(),
                chips.open(begin, first.due(), ui.dates().now(), ui));
    }
}
