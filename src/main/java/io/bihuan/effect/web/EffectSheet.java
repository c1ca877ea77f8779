package io.bihuan.effect.web;

import io.bihuan.effect.Comparison;
import io.bihuan.effect.Level;
import io.bihuan.effect.Moment;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The evaluation of training 培训效果评估表 (N-05) on paper. */
final class EffectSheet {

    static final int EMPTY_ROWS = 10;

    private EffectSheet() {}

    static FormSheet of(EffectPage page, Ui ui) {
        var one = page.one();
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("effect.programme"), page.programme());
        facts.put(ui.text("effect.time"), ui.day(one.startsOn()) + " – " + ui.day(one.endsOn()));
        facts.put(ui.text("effect.people"), Integer.toString(one.members().size()));
        one.points()
                .forEach(point -> facts.put(
                        EffectsPage.name(point.moment(), ui),
                        ui.dates().full(point.asksAt()) + " " + EffectsPage.state(point, ui)));
        return new FormSheet(
                        ui.text("effect.sheet.title"),
                        ui.text(
                                "effect.compared",
                                EffectsPage.name(page.picture().upTo(), ui)),
                        facts,
                        List.of(
                                Column.of(ui.text("effect.level"), 9),
                                Column.of(ui.text("effect.indicator"), 16),
                                Column.of(EffectsPage.name(Moment.BEFORE, ui), 13),
                                Column.of(EffectsPage.name(page.picture().upTo(), ui), 13),
                                Column.of(ui.text("effect.change"), 18),
                                Column.of(ui.text("effect.size"), 18),
                                Column.of(ui.text("effect.others"), 18),
                                Column.of(ui.text("effect.verdict"), 18)),
                        Stream.of(Level.values())
                                .flatMap(level -> page.of(level).stream())
                                .map(each -> row(page, each, ui))
                                .toList(),
                        List.of(ui.text("effect.sheet.supervisor"), ui.text("effect.sheet.director")))
                .lying()
                .with(ui.text("effect.missing"), String.join("\n", page.missing(ui)))
                .with(ui.text("effect.sheet.changes"), "");
    }

    private static List<String> row(EffectPage page, Comparison each, Ui ui) {
        return List.of(
                ui.label("effect.level", each.level()),
                page.name(each.indicator(), ui),
                page.mean(Moment.BEFORE, each.indicator(), each.level(), ui),
                page.mean(page.picture().upTo(), each.indicator(), each.level(), ui),
                EffectPage.interval(each.change(), ui),
                EffectPage.interval(each.size(), ui),
                page.versus(each, ui),
                page.verdict(each, ui));
    }
}
