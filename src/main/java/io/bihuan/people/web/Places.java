package io.bihuan.people.web;

import io.bihuan.people.Unit;
import io.bihuan.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit of the tree with what stands below it.
 *
 * @param unit the unit
 * @param own how many people stand in it itself
 * @param below the units right below
 */
public record Places(Unit unit, int own, List<Places> below) {

    /** How many people stand in it and below. */
    public int all() {
        return own + below.stream().mapToInt(Places::all).sum();
    }

    static List<Places> tree(List<Unit> units, Map<UUID, Integer> headcount, @Nullable UUID branchId) {
        return below(null, units, headcount).stream()
                .filter(branch -> branchId == null || branch.unit().id().equals(branchId))
                .toList();
    }

    private static List<Places> below(@Nullable UUID upper, List<Unit> units, Map<UUID, Integer> headcount) {
        return units.stream()
                .filter(unit -> Objects.equals(unit.parentId(), upper))
                .map(unit -> new Places(unit, headcount.getOrDefault(unit.id(), 0), below(unit.id(), units, headcount)))
                .toList();
    }

    /** The tree as the choices of a select field, deeper ones set in. */
    static List<Option> options(List<Places> tree) {
        var options = new ArrayList<Option>();
        tree.forEach(place -> add(place, "", options));
        return options;
    }

    private static void add(Places place, String indent, List<Option> options) {
        options.add(
                new Option(place.unit().id().toString(), indent + place.unit().name()));
        place.below().forEach(deeper -> add(deeper, indent + "　", options));
    }
}
