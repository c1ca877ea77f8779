package io.bihuan.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The packs together. An area follows the pack chosen for it; where that pack is silent, the area's usual one speaks, then
 * the others in the order M, E, N, H, P, so that every figure has a value whatever is chosen.
 */
@Component
class Packs {

    private final List<Pack> packs;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<Choice, Map<String, Figure>> together = new ConcurrentHashMap<>();

    Packs() {
        this(PackReader.shipped());
    }

    Packs(List<Pack> packs) {
        this.packs = List.copyOf(packs);
        for (var area : Area.values()) {
            area.prefixes().forEach(prefix -> areas.put(prefix, area));
        }
        for (var pack : packs) {
            pack.rules()
                    .forEach(rule -> rule.figures().forEach(figure -> areas.putIfAbsent(figure.prefix(), rule.area())));
        }
    }

    List<Pack> all() {
        return packs;
    }

    List<Rule> rules() {
        return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
    }

    Optional<Rule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The area that a figure belongs to, by the first part of its key. */
    Area area(String prefix) {
        var area = areas.get(prefix);
        if (area == null) {
            throw new IllegalStateException("no figure of any pack begins with " + prefix);
        }
        return area;
    }

    /** Every figure of an area when it follows the pack, by key, each from the first pack that has it. */
    Map<String, Figure> figures(Area area, char letter) {
        return together.computeIfAbsent(new Choice(area, letter), this::together);
    }

    private Map<String, Figure> together(Choice choice) {
        var figures = new LinkedHashMap<String, Figure>();
        var settled = new HashSet<String>();
        for (var pack : inOrder(choice)) {
            var roots = new ArrayList<String>();
            for (var figure : pack.figures()) {
                if (area(figure.prefix()) == choice.area() && !settled.contains(figure.root())) {
                    figures.putIfAbsent(figure.key(), figure);
                    roots.add(figure.root());
                }
            }
            settled.addAll(roots);
        }
        return Collections.unmodifiableMap(figures);
    }

    private List<Pack> inOrder(Choice choice) {
        var order = new ArrayList<>(packs);
        order.sort(Comparator.comparingInt(pack -> {
            if (pack.letter() == choice.letter()) {
                return 0;
            }
            return pack.letter() == choice.area().usualPack() ? 1 : 2;
        }));
        return order;
    }

    /** An area and the pack it follows. */
    private record Choice(Area area, char letter) {}
}
