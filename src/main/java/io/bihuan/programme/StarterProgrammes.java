package io.bihuan.programme;

import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The programmes of the manuals M, N, H and P, ready to use. */
@Service
public class StarterProgrammes {

    private final ProgrammeDesk desk;
    private final Programmes programmes;
    private final StarterCourses starter;
    private final Courses courses;

    StarterProgrammes(ProgrammeDesk desk, Programmes programmes, StarterCourses starter, Courses courses) {
        this.desk = desk;
        this.programmes = programmes;
        this.starter = starter;
        this.courses = courses;
    }

    record Shelf(List<Line> programmes) {}

    record Line(
            String code,
            Basis basis,
            String rule,
            String chinese,
            String english,
            String purpose,
            int days,
            Set<Gate> gates,
            List<Place> steps) {

        NewProgramme programme(Map<String, Course> courses) {
            var placed = steps.stream().map(place -> place.step(courses)).toList();
            return new NewProgramme(code, basis, chinese, english, purpose, rule, days, gates, placed, "");
        }
    }

    record Place(String course, BigDecimal hours, Part part, Teacher teacher, int byDay) {
        Step step(Map<String, Course> courses) {
            var taught = courses.get(course);
            if (taught == null) {
                throw new IllegalStateException("a programme names the course " + course + ", which is not there");
            }
            return new Step(taught.id(), hours, part, teacher, byDay);
        }
    }

    /** Adds those that are not there, with the courses they name, and says how many; those changed since are left alone. */
    @Transactional
    public int load(UUID by) {
        starter.load(by);
        var known = courses.all().stream().collect(Collectors.toMap(Course::code, Function.identity()));
        return (int) shelf().programmes().stream()
                .map(line -> desk.add(line.programme(known), by))
                .filter(ProgrammeDesk.Writing.Written.class::isInstance)
                .count();
    }

    /** How many of them are not there. */
    @Transactional(readOnly = true)
    public int missing() {
        var there = programmes.all().stream().map(Programme::code).collect(Collectors.toSet());
        return (int) shelf().programmes().stream()
                .filter(line -> !there.contains(line.code()))
                .count();
    }

    static Shelf shelf() {
        try (var yaml = new ClassPathResource("programmes/starter.yaml").getInputStream()) {
            return new YAMLMapper().readValue(yaml, Shelf.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
