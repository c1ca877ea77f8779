package io.bihuan.course.web;

import io.bihuan.course.Course;
import io.bihuan.course.CourseShelf;
import java.util.List;

/**
 * One course.
 *
 * @param course the course
 * @param areas names of the areas it builds
 * @param pieces what it can be studied from
 * @param mayWrite whether the reader writes courses
 * @param runs whether the reader runs sessions
 */
public record CoursePage(
        Course course, List<String> areas, List<CourseShelf.Piece> pieces, boolean mayWrite, boolean runs) {

    /** What belongs to a block, by its Chinese title. */
    public List<CourseShelf.Piece> of(String block) {
        return pieces.stream().filter(piece -> piece.block().equals(block)).toList();
    }

    /** What belongs to the course as a whole, and to blocks that are called otherwise by now. */
    public List<CourseShelf.Piece> ofAll() {
        return pieces.stream()
                .filter(piece -> course.blocks().stream()
                        .noneMatch(block -> block.chinese().equals(piece.block())))
                .toList();
    }
}
