package io.bihuan.plan.web;

import io.bihuan.web.Errors;
import java.util.List;
import java.util.UUID;

/**
 * The dates on which a plan is rolled out.
 *
 * @param planId the plan
 * @param planName its period in words
 * @param steps each step with what is typed
 * @param edits whether the reader may change them
 * @param errors what is wrong, by {@code day<step>}
 */
public record RolloutPage(UUID planId, String planName, List<Field> steps, boolean edits, Errors errors) {

    /** One step and its day as typed. */
    public record Field(int step, String name, String day) {}
}
