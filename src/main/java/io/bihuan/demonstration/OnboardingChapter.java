package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.training.NewSession;
import io.bihuan.training.TrainingRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is new learns the handbook first, a course on each of the first working days. */
@Component
@Order(35)
class OnboardingChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final String HANDBOOK = "M";

    private final Courses courses;
    private final Classroom classroom;
    private final Deadlines deadlines;

    OnboardingChapter(Courses courses, Classroom classroom, Deadlines deadlines) {
        this.courses = courses;
        this.classroom = classroom;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, MORNING.plusHours(4))) {
            return;
        }
        teach(stage, day, stage.begin, Role.AGENT);
        teach(stage, day, stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS), Role.TRAINEE);
    }

    private void teach(Stage stage, LocalDate day, LocalDate first, Role role) {
        var handbook = courses.all().stream()
                .filter(course -> course.programme().equals(HANDBOOK))
                .toList();
        var place = Stream.iterate(first, each -> each.plusDays(1))
                .takeWhile(each -> each.isBefore(day))
                .filter(deadlines::isWorkday)
                .count();
        var learners = stage.cast.holding(role).stream().filter(stage::isHere).toList();
        if (!day.isBefore(first) && place < handbook.size() && !learners.isEmpty()) {
            hold(stage, day, handbook.get((int) place), learners);
        }
    }

    private void hold(Stage stage, LocalDate day, Course course, List<Cast.Member> learners) {
        var start = stage.instant(day, MORNING);
        var end = Classroom.end(start, course.hours());
        var roster = learners.stream().map(stage::id).toList();
        var session = new NewSession(course.id(), null, start, end, "大会议室", stage.id("fang"), roster.size(), roster);
        var id = classroom.call(stage, start.minusSeconds(1800), session);
        if (id == null) {
            return;
        }
        roster.forEach(learner -> classroom.arrive(stage, arrival(stage, start), id, learner));
        var record =
                new TrainingRecord("讲解《" + course.chinese() + "》要点，结合案例演练，逐人过一遍。", course.hours(), "手册、课件、练习单", "");
        classroom.close(stage, end.plusSeconds(300), id, record, stage.id("fang"));
    }

    private static Instant arrival(Stage stage, Instant start) {
        return start.minusSeconds(660L + stage.dice.nextInt(600));
    }
}
