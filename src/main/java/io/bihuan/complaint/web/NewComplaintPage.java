package io.bihuan.complaint.web;

import io.bihuan.complaint.Category;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Twin;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to take a complaint in.
 *
 * @param customer who complains, where the conversation knows them
 * @param open what this customer has open already
 * @param twins open ones that this is much like, when it was handed in without a word about them
 */
public record NewComplaintPage(
        NewComplaintForm form,
        Errors errors,
        List<Category> categories,
        @Nullable CustomerPreview customer,
        List<ComplaintLists.Row> open,
        List<Twin> twins) {

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
}
