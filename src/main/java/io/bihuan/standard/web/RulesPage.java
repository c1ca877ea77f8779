package io.bihuan.standard.web;

import io.bihuan.standard.Area;
import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The register of rules.
 *
 * @param all every rule
 * @param packs the sources
 * @param letter the source asked for, empty for all
 * @param area the area asked for, empty for all
 * @param words what is looked for
 */
public record RulesPage(List<Rule> all, List<Pack> packs, String letter, String area, String words) {

    /** The rules asked for. */
    public List<Rule> rules() {
        return all.stream()
                .filter(rule ->
                        letter.isEmpty() || String.valueOf(rule.letter()).equals(letter))
                .filter(rule -> area.isEmpty() || rule.area().name().equals(area))
                .filter(this::matches)
                .toList();
    }

    private boolean matches(Rule rule) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var text = String.join(
                        " ", rule.id(), rule.titleZh(), rule.titleEn(), rule.textZh(), rule.textEn(), figures(rule))
                .toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || text.contains(wanted);
    }

    private static String figures(Rule rule) {
        var text = new StringBuilder();
        rule.figures()
                .forEach(figure -> text.append(figure.key())
                        .append(' ')
                        .append(figure.zh())
                        .append(' ')
                        .append(figure.en())
                        .append(' '));
        return text.toString();
    }

    /** The sources to choose from. */
    public List<Option> letters(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("standard.any")));
        packs.forEach(pack ->
                options.add(new Option(String.valueOf(pack.letter()), pack.letter() + " · " + Words.name(pack, ui))));
        return options;
    }

    /** The areas to choose from. */
    public List<Option> areas(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("standard.any")));
        for (var each : Area.values()) {
            options.add(new Option(each.name(), Words.name(each, ui)));
        }
        return options;
    }
}
