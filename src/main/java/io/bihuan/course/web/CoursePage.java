package io.bihuan.course.web;

import io.bihuan.course.Course;
import java.util.List;

/**
 * One course.
 *
 * @param course the course
 * @param areas names of the areas it builds
 * @param mayWrite whether the reader writes courses
 * @param runs whether the reader runs sessions
 */
public record CoursePage(Course course, List<String> areas, boolean mayWrite, boolean runs) {}
