package io.bihuan.instructor.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.instructor.InstructorStandard;
import io.bihuan.instructor.Lesson;
import io.bihuan.instructor.WeeklyTeaching;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words what pages of instructors show in several places. */
@Component
class InstructorWording {

    private final Courses courses;
    private final Standards standards;
    private final People people;
    private final ClockChips chips;

    InstructorWording(Courses courses, Standards standards, People people, ClockChips chips) {
        this.courses = courses;
        this.standards = standards;
        this.people = people;
        this.chips = chips;
    }

    Map<UUID, String> courseNames(Ui ui) {
        return courses.all().stream().collect(Collectors.toMap(Course::id, course -> course.name(ui.english())));
    }

    /** What of a lesson is under standard: “听得懂 80 %（标准 100 %）”. */
    List<String> under(Lesson lesson, Ui ui) {
        var rules = standards.of(InstructorStandard.class, lesson.standard());
        var given = lesson.given();
        var under = new ArrayList<String>();
        if (given.answers() >= rules.minimumAnswers()) {
            add(under, "understood", given.percent(given.understood()), rules.understood(), ui);
            add(under, "useful", given.percent(given.useful()), rules.useful(), ui);
            add(under, "interactive", given.percent(given.interactive()), rules.interactive(), ui);
            add(under, "breadth", given.percent(given.broad()), rules.breadth(), ui);
        }
        if (lesson.deviations() > rules.deviation()) {
            under.add(ui.text("instructor.under.deviation", lesson.deviations(), rules.deviation()));
        }
        return under;
    }

    private static void add(List<String> under, String key, int reached, int aim, Ui ui) {
        if (reached < aim) {
            under.add(ui.text("instructor.under", ui.text("instructor." + key), reached, aim));
        }
    }

    /** The lesson and what was under standard in a line. */
    String evidence(Lesson lesson, Map<UUID, String> names, Ui ui) {
        var what = names.getOrDefault(lesson.courseId(), lesson.topic());
        return ui.text("instructor.evidence", what, ui.when(lesson.heldAt()), ui.join(under(lesson, ui)));
    }

    InstructorsPage.WeekRow week(WeeklyTeaching.Week week, Ui ui) {
        var zone = ZoneId.of(ui.dates().zone().getId());
        var from = week.monday().atStartOfDay(zone).toInstant();
        var now = ui.dates().now();
        return new InstructorsPage.WeekRow(
                "/instructors/" + week.staffId(),
                people.name(week.staffId()),
                ui.number(week.taught(), 1),
                ui.number(week.scheduled(), 1),
                ui.number(week.minimum(), 1),
                ui.number(week.owed(), 1),
                week.met(),
                week.covered(),
                percent(week.taught(), week.minimum()),
                week.met() ? chips.met(from, week.dueAt(), now, ui) : chips.open(from, week.dueAt(), now, ui));
    }

    static int percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 100
                : Math.clamp(part.multiply(BigDecimal.valueOf(100)).intValue() / Math.max(1, whole.intValue()), 0, 100);
    }
}
