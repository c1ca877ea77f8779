package io.bihuan.standard.web;

import io.bihuan.standard.Area;
import io.bihuan.standard.Figure;
import io.bihuan.standard.FigureKind;
import io.bihuan.standard.Proposal;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardLists.FigureState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An area's figures as they are typed.
 *
 * @param area the area
 * @param basedOn the version that was opened
 * @param pack the letter of the pack to follow
 * @param typed what is in the fields: {@code v.<key>}, and {@code u.<key>} for what a number counts
 * @param ground why
 * @param from the day it begins, empty for at once
 */
public record EditForm(Area area, UUID basedOn, char pack, Map<String, String> typed, String ground, String from) {

    static EditForm of(Area area, UUID basedOn, char pack, Map<Rule, List<FigureState>> figures) {
        var typed = new LinkedHashMap<String, String>();
        figures.values().stream().flatMap(List::stream).forEach(state -> put(typed, state.figure(), state.value()));
        return new EditForm(area, basedOn, pack, typed, "", "");
    }

    private static void put(Map<String, String> typed, Figure figure, String value) {
        if (counted(figure) && figure.kind().accepts(value)) {
            var amount = Amounts.apart(figure.kind(), value);
            typed.put("v." + figure.key(), Long.toString(amount.number()));
            typed.put("u." + figure.key(), amount.counts().name());
        } else {
            typed.put("v." + figure.key(), value);
        }
    }

    static boolean counted(Figure figure) {
        return figure.kind() == FigureKind.DURATION || figure.kind() == FigureKind.TERM;
    }

    /** What stands in a field. */
    public String value(Figure figure) {
        return typed.getOrDefault("v." + figure.key(), "");
    }

    /** Whether an entry stands in a list that is chosen from. */
    public boolean chosen(Figure figure, String entry) {
        return value(figure).lines().map(String::strip).anyMatch(entry::equals);
    }

    /** What the number in a field counts. */
    public String counts(Figure figure) {
        return typed.getOrDefault("u." + figure.key(), "");
    }

    /** What is asked for. */
    Proposal proposal(Iterable<Figure> figures) {
        var values = new LinkedHashMap<String, String>();
        for (var figure : figures) {
            var value = typed.get("v." + figure.key());
            if (value != null) {
                values.put(figure.key(), written(figure, value));
            }
        }
        return new Proposal(area, basedOn, pack, values);
    }

    private String written(Figure figure, String value) {
        var written = switch (figure.kind()) {
            case DURATION, TERM -> Amounts.together(value, counts(figure));
            case LIST ->
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            case INTEGER, DECIMAL -> value.strip().replace("，", "").replace(",", "");
            case BOOLEAN, TEXT -> value.strip();
        };
        // PT60M and PT1H are one: what was not touched must not show as a change.
        return Amounts.same(figure.kind(), written, figure.value()) ? figure.value() : written;
    }

    /** A field that the preview sends on. */
    public @Nullable String from(String name) {
        return typed.get(name);
    }
}
