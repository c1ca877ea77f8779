package io.bihuan.needs.web;

import io.bihuan.competence.Area;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many said, about to become a need.
 *
 * @param areas those to choose from
 * @param guess the area that is nearest in meaning; null where none is near
 * @param area what was chosen, or ""
 * @param ground what is kept as the reason
 */
public record ThemeNeedPage(List<Area> areas, @Nullable Area guess, String area, String ground, Errors errors) {

    /** The areas. */
    public List<Option> options(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("needs.theme-choose"))),
                        areas.stream().map(each -> new Option(each.code(), each.name(ui.english()))))
                .toList();
    }
}
