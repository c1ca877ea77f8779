package io.bihuan.itemanalysis.web;

import io.bihuan.itemanalysis.AnalysisStandard;
import io.bihuan.itemanalysis.AreaLine;
import io.bihuan.itemanalysis.Flag;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.itemanalysis.Snapshot;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Says in sentences what the figures of an exam say, for the supervisor to go on from. */
record AnalysisWords(Snapshot snapshot, List<ItemLine> items, List<AreaLine> areas, AnalysisStandard standard, Ui ui) {

    String findings(Function<String, String> areaName) {
        var sentences = new ArrayList<String>();
        sentences.add(ui.text(
                snapshot.aimMet() ? "itemanalysis.say.pass.met" : "itemanalysis.say.pass.missed",
                snapshot.sat(),
                snapshot.passed(),
                AnalysesPage.passRate(snapshot, ui),
                ui.number(snapshot.passAim(), 1)));
        sentences.add(ui.text(
                "itemanalysis.say.mean",
                ui.number(snapshot.outcome().mean(), 1),
                ui.number(snapshot.outcome().lowest(), 1),
                ui.number(snapshot.outcome().highest(), 1)));
        if (snapshot.absent() > 0) {
            sentences.add(ui.text("itemanalysis.say.absent", snapshot.absent()));
        }
        sentences.add(reliability());
        var weak = weak().stream()
                .map(area -> ui.text(
                        "itemanalysis.say.area",
                        areaName.apply(area.areaCode()),
                        ui.number(area.percent(), 1),
                        area.weak().size()))
                .toList();
        sentences.add(
                weak.isEmpty()
                        ? ui.text("itemanalysis.say.no-weak", ui.number(standard.weakAreaBelow(), 0))
                        : ui.text("itemanalysis.say.weak", ui.join(weak)));
        sentences.add(flags());
        return String.join("\n", sentences);
    }

    /** Areas below the standard's figure. */
    List<AreaLine> weak() {
        return areas.stream()
                .filter(area -> area.percent().compareTo(standard.weakAreaBelow()) < 0)
                .toList();
    }

    /** How far the test can be trusted. */
    String reliability() {
        var reliability = snapshot.outcome().reliability();
        if (snapshot.sat() < standard.items().fewestAnswers() || reliability == null) {
            return ui.text("itemanalysis.say.too-few", standard.items().fewestAnswers());
        }
        return ui.text(
                reliability >= standard.items().reliabilityAim().doubleValue()
                        ? "itemanalysis.say.reliable"
                        : "itemanalysis.say.unreliable",
                ui.number(reliability, 2),
                ui.number(standard.items().reliabilityAim(), 2),
                ui.number(snapshot.outcome().standardError(), 1));
    }

    private String flags() {
        var counts = Arrays.stream(Flag.values())
                .filter(flag -> count(flag) > 0)
                .map(flag -> ui.text("itemanalysis.say.flag", ui.label("itemanalysis.flag", flag), count(flag)))
                .toList();
        return counts.isEmpty()
                ? ui.text("itemanalysis.say.no-flags")
                : ui.text("itemanalysis.say.flags", ui.join(counts));
    }

    private long count(Flag flag) {
        return items.stream().filter(line -> line.flags().contains(flag)).count();
    }
}
