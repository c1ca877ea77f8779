package io.bihuan.training.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/**
 * Scheduling a session.
 *
 * @param form what is typed
 * @param errors what is wrong with it
 * @param planLine the plan's item it comes from in words, or ""
 * @param planned items of plans in force that can be scheduled
 * @param courses the courses
 * @param instructors who may teach
 * @param people who may be expected
 */
public record SessionFormPage(
        SessionForm form,
        Errors errors,
        String planLine,
        List<Planned> planned,
        List<Option> courses,
        List<Option> instructors,
        List<Option> people) {

    /** An item of a plan that waits to be scheduled. */
    public record Planned(String id, String topic, String window) {}
}
