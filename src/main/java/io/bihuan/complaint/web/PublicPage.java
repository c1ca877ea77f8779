package io.bihuan.complaint.web;

import io.bihuan.complaint.Category;
import io.bihuan.complaint.FollowCodes;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer's own page: to complain, or to follow a complaint.
 *
 * @param number of the complaint that was just taken in, or that is followed; "" before
 * @param code to follow it by, told this once; "" otherwise
 * @param said the wording of what is to be known, or ""
 * @param unkept files that could not be kept
 * @param standing how the complaint stands; null where none is shown
 */
public record PublicPage(
        PublicForm form,
        Errors errors,
        List<Category> categories,
        String number,
        String code,
        String said,
        List<String> unkept,
        FollowCodes.@Nullable Standing standing) {

    /** The types that gather others. */
    public List<Category> groups() {
        return categories.stream().filter(each -> each.parent() == null).toList();
    }

    /** The types of a group. */
    public List<Category> of(Category group) {
        return categories.stream()
                .filter(each -> group.code().equals(each.parent()))
                .toList();
    }

    /** The class of a stage on the track. */
    public String step(FollowCodes.Step step) {
        return standing != null && standing.closedAt() == null && step.stage() == standing.stage()
                ? "now"
                : standing != null
                                && (standing.closedAt() != null || step.stage().before(standing.stage()))
                        ? "done"
                        : "";
    }
}
