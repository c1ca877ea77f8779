package io.bihuan.complaint.web;

import io.bihuan.complaint.Category;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to take a complaint in.
 *
 * @param customer who complains, where the conversation knows them
 */
public record NewComplaintPage(
        NewComplaintForm form,
        Errors errors,
        List<Category> categories,
        @Nullable CustomerPreview customer) {

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
