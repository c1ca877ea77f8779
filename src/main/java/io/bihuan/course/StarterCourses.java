package io.bihuan.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The courses that a centre begins with: those of the manuals' programmes and the recurring topics. */
@Service
public class StarterCourses {

    private final CourseDesk desk;
    private final Courses courses;

    StarterCourses(CourseDesk desk, Courses courses) {
        this.desk = desk;
        this.courses = courses;
    }

    record Shelf(List<NewCourse> courses) {}

    /** Adds the starter courses that are not there yet, and says how many; those changed since are left alone. */
    @Transactional
    public int load(UUID by) {
        return (int) shelf().courses().stream()
                .map(course -> desk.add(course, by))
                .filter(CourseDesk.Writing.Written.class::isInstance)
                .count();
    }

    /** How many of them are not there. */
    public int missing() {
        var there = courses.all().stream().map(Course::code).collect(Collectors.toSet());
        return (int) shelf().courses().stream()
                .filter(course -> !there.contains(course.code()))
                .count();
    }

    static Shelf shelf() {
        return new Shelf(Stream.of("courses/starter.yaml", "courses/programmes.yaml")
                .flatMap(file -> read(file).courses().stream())
                .toList());
    }

    private static Shelf read(String file) {
        try (var yaml = new ClassPathResource(file).getInputStream()) {
            return new YAMLMapper().readValue(yaml, Shelf.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
