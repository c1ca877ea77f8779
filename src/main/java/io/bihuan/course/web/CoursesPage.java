package io.bihuan.course.web;

import io.bihuan.course.Course;
import java.math.BigDecimal;
import java.util.List;

/**
 * All courses by programme.
 *
 * @param programmes the programmes
 * @param mayWrite whether the reader writes courses
 * @param starterMissing how many starter courses are not there yet
 */
public record CoursesPage(List<Programme> programmes, boolean mayWrite, int starterMissing) {

    /** A programme with its courses. */
    public record Programme(String code, List<Course> courses) {
        /** Its class hours. */
        public BigDecimal hours() {
            return courses.stream().map(Course::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
