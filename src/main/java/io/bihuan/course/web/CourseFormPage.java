package io.bihuan.course.web;

import io.bihuan.competence.Area;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/**
 * Writing a course.
 *
 * @param action where the form is sent
 * @param fresh whether it is a new one
 * @param form what is typed
 * @param errors what is wrong with it
 * @param areas the areas to choose from
 * @param methods the ways to teach
 */
public record CourseFormPage(
        String action, boolean fresh, CourseForm form, Errors errors, List<Area> areas, List<Option> methods) {}
