package io.bihuan.demonstration;

import io.bihuan.calendar.Deadlines;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.training.NewSession;
import io.bihuan.training.TrainingRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The courses of a programme, taught to a group one after the other, in whatever hours of a day it is free. */
@Component
class CourseWeeks {

    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(10, 30), LocalTime.of(8, 40), LocalTime.of(13, 30), LocalTime.of(15, 40));
    private static final List<String> TEACHERS = List.of("fang", "su");
    private static final String ROOM = "研讨室";

    private final Courses courses;
    private final Classroom classroom;
    private final Deadlines deadlines;
    private final Map<String, Reached> reached = new HashMap<>();

    CourseWeeks(Courses courses, Classroom classroom, Deadlines deadlines) {
        this.courses = courses;
        this.classroom = classroom;
        this.deadlines = deadlines;
    }

    /**
     * Who learns what.
     *
     * @param name tells groups apart
     * @param programme whose courses
     * @param first from this day on
     * @param lessons how many a day
     * @param most how long one is at most, in class hours
     */
    record Group(
            String name, String programme, LocalDate first, int lessons, BigDecimal most, List<Cast.Member> learners) {}

    private record Reached(int course, BigDecimal hours) {}

    /** A day of theirs. */
    void day(Stage stage, LocalDate day, Group group) {
        if (day.isBefore(group.first())
                || !deadlines.isWorkday(day)
                || group.learners().isEmpty()) {
            return;
        }
        var held = 0;
        for (var hour : HOURS) {
            if (held < group.lessons() && next(stage, day, hour, group)) {
                held++;
            }
        }
    }

    private boolean next(Stage stage, LocalDate day, LocalTime hour, Group group) {
        var all = courses.all().stream()
                .filter(course -> course.programme().equals(group.programme()))
                .toList();
        var so = reached.getOrDefault(group.name(), new Reached(0, BigDecimal.ZERO));
        if (so.course() >= all.size()) {
            return false;
        }
        var course = all.get(so.course());
        var left = course.hours().subtract(so.hours());
        var hours = left.min(group.most());
        if (!hold(stage, stage.instant(day, hour), course, hours, group.learners())) {
            return false;
        }
        reached.put(
                group.name(),
                hours.compareTo(left) < 0
                        ? new Reached(so.course(), so.hours().add(hours))
                        : new Reached(so.course() + 1, BigDecimal.ZERO));
        return true;
    }

    private boolean hold(Stage stage, Instant start, Course course, BigDecimal hours, List<Cast.Member> learners) {
        var end = Classroom.end(start, hours);
        var roster = learners.stream().map(stage::id).toList();
        for (var teacher : TEACHERS) {
            var by = stage.id(teacher);
            var session = new NewSession(course.id(), null, start, end, ROOM, by, roster.size(), roster);
            var id = classroom.call(stage, start.minusSeconds(1800), session);
            if (id != null) {
                teach(stage, start, end, id, roster, by, course, hours);
                return true;
            }
        }
        return false;
    }

    private void teach(
            Stage stage,
            Instant start,
            Instant end,
            UUID id,
            List<UUID> roster,
            UUID by,
            Course course,
            BigDecimal hours) {
        roster.forEach(
                learner -> classroom.arrive(stage, start.minusSeconds(660L + stage.dice.nextInt(600)), id, learner));
        var record = new TrainingRecord("讲解《" + course.chinese() + "》要点，结合案例演练，逐人过一遍。", hours, "手册、课件、练习单", "");
        classroom.close(stage, end.plusSeconds(300), id, record, by);
    }
}
