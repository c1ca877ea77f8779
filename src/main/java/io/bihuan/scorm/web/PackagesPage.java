package io.bihuan.scorm.web;

import io.bihuan.scorm.Attempt;
import io.bihuan.scorm.LearningPackage;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of packages.
 *
 * @param rows the packages, the latest first
 * @param mayWrite whether the reader takes packages in
 * @param form what was typed beside the file
 * @param courses the courses a package may belong to
 */
public record PackagesPage(List<Row> rows, boolean mayWrite, Form form, List<Option> courses) {

    /** A package, the course it belongs to, and how far the reader is in it. */
    public record Row(
            LearningPackage learning,
            String course,
            int items,
            @Nullable Attempt own) {}

    /** What was typed, and what is wrong. */
    public record Form(String title, String course, String hours, Errors errors) {}
}
