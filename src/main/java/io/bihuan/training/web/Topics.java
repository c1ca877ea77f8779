package io.bihuan.training.web;

import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.web.Ui;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows what topics are called in a reader's language. */
@Component
class Topics {

    private final Courses courses;

    Topics(Courses courses) {
        this.courses = courses;
    }

    TopicNames in(Ui ui) {
        return ui.english()
                ? new TopicNames(courses.all().stream()
                        .collect(Collectors.toMap(Course::chinese, course -> course.name(true), (one, _) -> one)))
                : TopicNames.AS_WRITTEN;
    }
}
