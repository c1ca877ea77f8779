package io.bihuan.paper.web;

import io.bihuan.competence.Area;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The competence areas that a paper may ask about. */
public record AskedAreas(List<Area> tree) {

    /** Those that questions are about, or any. */
    List<Option> options(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("question.any")));
        tree.stream()
                .filter(area -> !area.isTop())
                .forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }

    /** The name of an area; questions of none have a word of their own. */
    String name(@Nullable String code, Ui ui) {
        return code == null
                ? ui.text("question.no-area")
                : tree.stream()
                        .filter(area -> area.code().equals(code))
                        .findFirst()
                        .map(area -> area.name(ui.english()))
                        .orElse(code);
    }
}
