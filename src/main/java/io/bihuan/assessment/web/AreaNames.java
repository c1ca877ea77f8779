package io.bihuan.assessment.web;

import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.web.Ui;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of competence areas for a page. */
public record AreaNames(Map<String, Area> byCode) {

    static AreaNames of(Areas areas) {
        return new AreaNames(areas.tree().stream().collect(Collectors.toMap(Area::code, Function.identity())));
    }

    /** The name of an area in the viewer's language; questions of none have a word of their own. */
    public String name(@Nullable String code, Ui ui) {
        if (code == null) {
            return ui.text("assessment.no-area");
        }
        var area = byCode.get(code);
        return area == null ? code : area.name(ui.english());
    }
}
