package io.bihuan.complaint.web;

import io.bihuan.complaint.Category;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/**
 * The taxonomy of complaints as the centre keeps it.
 *
 * @param open the code of the type whose form came back, or ""
 * @param tradeChosen whether somebody has said yet which trade this centre is in
 */
public record TypesPage(
        List<Category> categories,
        List<Option> areas,
        String open,
        String name,
        String nameEn,
        String area,
        boolean tradeChosen,
        Errors errors) {

    /** The types that gather others: those out of use, or those in use. */
    public List<Category> groups(boolean retired) {
        return categories.stream()
                .filter(each -> each.parent() == null && each.retired() == retired)
                .toList();
    }

    /** Whether the form that came back stands below a group that is out of use. */
    public boolean opensAway() {
        return groups(true).stream()
                .anyMatch(group -> group.code().equals(open)
                        || of(group).stream().anyMatch(each -> each.code().equals(open)));
    }

    /** The types of a group. */
    public List<Category> of(Category group) {
        return categories.stream()
                .filter(each -> group.code().equals(each.parent()))
                .toList();
    }

    /** Whether any type of a starter set is in use. */
    public boolean used(Category.Starter starter) {
        return categories.stream().anyMatch(each -> each.starter() == starter && !each.retired());
    }

    /** The starter sets that can be taken into use or out of it. */
    public List<Category.Starter> starters() {
        return Category.Starter.ofATrade();
    }
}
