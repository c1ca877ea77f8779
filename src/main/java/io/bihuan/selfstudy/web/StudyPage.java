package io.bihuan.selfstudy.web;

import io.bihuan.course.Course;
import io.bihuan.course.CourseShelf;
import io.bihuan.selfstudy.SelfTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course studied alone.
 *
 * @param course the course
 * @param sections its blocks with what belongs to them, in order
 * @param next what comes next, or null when everything is seen
 * @param share how much of it all is done, in per cent
 * @param tests the reader's tests, the latest first
 * @param takes whether the reader takes tests
 * @param results the latest results of everybody, for those who may see them
 * @param leads whether the reader sees them
 */
public record StudyPage(
        Course course,
        List<Section> sections,
        CourseShelf.@Nullable Piece next,
        int share,
        List<SelfTest> tests,
        boolean takes,
        List<Result> results,
        boolean leads) {

    /** A block, "" for the course as a whole. */
    public record Section(String title, List<CourseShelf.Piece> pieces) {}

    /** Somebody's latest result. */
    public record Result(String name, SelfTest test) {}

    /** The test that is open, or null. */
    public @Nullable SelfTest open() {
        return tests.stream().filter(SelfTest::open).findFirst().orElse(null);
    }
}
