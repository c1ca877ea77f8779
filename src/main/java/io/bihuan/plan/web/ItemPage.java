package io.bihuan.plan.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import java.util.UUID;

/**
 * Writing a line of a plan.
 *
 * @param planId the plan
 * @param planName its period in words
 * @param action where the form is sent
 * @param fresh whether the line is new
 * @param form what is typed
 * @param errors what is wrong with it
 * @param courses the courses to choose from
 * @param instructors who may teach
 * @param teams the teams
 * @param people the people
 * @param methods the ways to teach
 * @param annual whether the plan is a year's, whose lines say how often in each month
 */
public record ItemPage(
        UUID planId,
        String planName,
        String action,
        boolean fresh,
        ItemForm form,
        Errors errors,
        List<Option> courses,
        List<Option> instructors,
        List<Option> teams,
        List<Option> people,
        List<Option> methods,
        boolean annual) {}
