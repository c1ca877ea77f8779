package io.bihuan.emergency.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import java.util.UUID;

/**
 * Writing a plan down.
 *
 * @param id the plan it was made from
 * @param form what is typed
 * @param errors what is wrong with it
 * @param roles whom it can tell
 * @param rows how many rows of steps there are
 * @param own whether it is the branch's own and can be given up
 */
public record PlanPage(UUID id, PlanForm form, Errors errors, List<Option> roles, int rows, boolean own) {}
