package io.bihuan.people.web;

import io.bihuan.people.Unit;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;

/** The organisation as a tree, and the ladders beside it. */
public record OrganisationPage(
        List<Places> tree, List<String> posts, List<String> grades, String name, String below, Errors errors) {

    /** What a new unit may stand in: nothing for a branch, else a branch or department. */
    public List<Option> uppers(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("people.unit.top")));
        for (var branch : tree) {
            options.add(new Option(
                    "DEPARTMENT:" + branch.unit().id(),
                    ui.text("people.unit.as-department", branch.unit().name())));
            options.add(new Option(
                    "TEAM:" + branch.unit().id(),
                    ui.text("people.unit.as-team", branch.unit().name())));
            branch.below().stream()
                    .filter(place -> place.unit().kind() == Unit.Kind.DEPARTMENT)
                    .forEach(department -> options.add(new Option(
                            "TEAM:" + department.unit().id(),
                            ui.text(
                                    "people.unit.as-team",
                                    branch.unit().name() + " › "
                                            + department.unit().name()))));
        }
        return options;
    }

    /** How many people stand anywhere. */
    public int all() {
        return tree.stream().mapToInt(Places::all).sum();
    }
}
