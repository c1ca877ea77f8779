package io.bihuan.practical.web;

import io.bihuan.competence.Area;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.RubricDraft;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rubric: to be read, or in its form.
 *
 * @param rubric the version; null for a new one
 * @param uses how many practicals are scored on it
 * @param open whether it is the present version and may be chosen
 */
public record RubricPage(
        @Nullable Rubric rubric, int uses, boolean open, RubricForm form, List<Area> areas, Errors errors) {

    /** Where the form goes. */
    public String action() {
        return rubric == null || rubric.id() == null ? "/rubrics" : "/rubrics/" + rubric.id();
    }

    /** Whether the standard brings it along. */
    public boolean standard() {
        return rubric != null && rubric.id() == null;
    }

    /** The marks whose look is described. */
    public List<Integer> anchored() {
        return RubricDraft.ANCHORED;
    }

    /** The areas that a dimension may give evidence of. */
    public List<Option> areaOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("practical.choose")));
        areas.forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }

    /** The name of an area. */
    public String area(String code, Ui ui) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(area -> area.name(ui.english()))
                .findFirst()
                .orElse(code);
    }
}
