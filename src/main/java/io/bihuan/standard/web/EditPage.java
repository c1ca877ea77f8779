package io.bihuan.standard.web;

import io.bihuan.standard.Difference;
import io.bihuan.standard.Figure;
import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardEdit.Fault;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Changing an area's rules.
 *
 * @param form what is typed
 * @param rules the figures to fill in, by rule
 * @param packs the sources to follow
 * @param faults what is wrong with figures, by key
 * @param errors what is wrong with the rest
 * @param differences what would change; filled for the preview only
 */
public record EditPage(
        EditForm form,
        Map<Rule, List<Figure>> rules,
        List<Pack> packs,
        Map<String, Fault> faults,
        Errors errors,
        List<Difference> differences) {

    /** Where the pages of the area are. */
    public String address() {
        return "/standards/" + form.area().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is wrong with a figure, or "". */
    public String fault(Figure figure, Ui ui) {
        var fault = faults.get(figure.key());
        return fault == null ? "" : ui.text(fault.key(), fault.arguments().toArray());
    }

    /** Faults that no field of the form shows. */
    public List<String> otherFaults(Ui ui) {
        var shown =
                rules.values().stream().flatMap(List::stream).map(Figure::key).toList();
        return faults.entrySet().stream()
                .filter(entry -> !shown.contains(entry.getKey()))
                .map(entry -> ui.text(
                        entry.getValue().key(), entry.getValue().arguments().toArray()))
                .toList();
    }

    /** What a figure is counted in, as a hint under its field. */
    public String unit(Figure figure, Ui ui) {
        var unit = figure.unit().isEmpty() ? "" : ui.textOr("standard.unitHint." + figure.unit(), "");
        var own = figure.own() ? ui.text("standard.own.hint") : "";
        return Stream.of(unit, own)
                .filter(each -> !each.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** What a number may count. */
    public List<Option> counts(Figure figure, Ui ui) {
        return Amounts.Counts.of(figure.kind()).stream()
                .map(each -> new Option(each.name(), ui.label("standard.counts", each)))
                .toList();
    }

    /** What a figure may be, where that is a choice. */
    public List<Option> choices(Figure figure, Ui ui) {
        return figure.choices().stream()
                .map(code -> new Option(code, Words.choice(code, ui)))
                .toList();
    }

    /** Yes and no. */
    public List<Option> yesNo(Ui ui) {
        return Stream.of("true", "false")
                .map(value -> new Option(value, ui.text("standard.bool." + value)))
                .toList();
    }

    /** The sources to choose from. */
    public List<Option> sources(Ui ui) {
        return packs.stream()
                .map(pack -> new Option(String.valueOf(pack.letter()), pack.letter() + " · " + Words.name(pack, ui)))
                .toList();
    }
}
