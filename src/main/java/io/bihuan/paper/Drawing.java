package io.bihuan.paper;

import io.bihuan.question.QuestionRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws a paper from pools that may overlap, never the same question twice. Where one part has taken what another
 * needs, it gives it up for something else it may ask: a drawing fails only if no drawing is possible.
 */
final class Drawing {

    private final List<Pool> pools;
    private final List<List<QuestionRef>> shuffled;
    private final Map<QuestionRef, Integer> takenBy = new HashMap<>();

    private Drawing(List<Pool> pools, RandomGenerator random) {
        this.pools = pools;
        this.shuffled =
                pools.stream().map(pool -> shuffled(pool.questions(), random)).toList();
    }

    /** The questions part by part; a part that could not be filled has fewer than it asks for. */
    static List<List<QuestionRef>> draw(List<Pool> pools, RandomGenerator random) {
        return new Drawing(pools, random).filled();
    }

    /** What no drawing could fill. */
    static List<PaperMaking.Missing> missing(List<Pool> pools) {
        var drawn = draw(pools, new java.util.Random(0));
        var missing = new ArrayList<PaperMaking.Missing>();
        for (var part = 0; part < pools.size(); part++) {
            if (drawn.get(part).size() < pools.get(part).count()) {
                missing.add(new PaperMaking.Missing(
                        part, pools.get(part).count(), drawn.get(part).size()));
            }
        }
        return missing;
    }

    /**
     * The parts that together ask for more than there is. From a part that stays short one comes to every other whose
     * questions it could have had: all of those are taken, and nothing else would fill any of them.
     */
    static List<Feasibility.Shortage> shortages(List<Pool> pools) {
        var drawing = new Drawing(pools, new java.util.Random(0));
        var drawn = drawing.filled();
        return IntStream.range(0, pools.size())
                .filter(part -> drawn.get(part).size() < pools.get(part).count())
                .mapToObj(drawing::rivals)
                .distinct()
                .map(drawing::shortage)
                .toList();
    }

    private Feasibility.Shortage shortage(SortedSet<Integer> parts) {
        return new Feasibility.Shortage(
                List.copyOf(parts),
                parts.stream().mapToInt(part -> pools.get(part).count()).sum(),
                (int) parts.stream()
                        .flatMap(part -> pools.get(part).questions().stream())
                        .distinct()
                        .count());
    }

    private SortedSet<Integer> rivals(int part) {
        var found = new TreeSet<>(Set.of(part));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var question : pools.get(open.remove()).questions()) {
                var owner = takenBy.get(question);
                if (owner != null && found.add(owner)) {
                    open.add(owner);
                }
            }
        }
        return found;
    }

    private List<List<QuestionRef>> filled() {
        for (var part = 0; part < pools.size(); part++) {
            for (var i = 0; i < pools.get(part).count() && take(part, new HashSet<>()); i++) {}
        }
        return drawn();
    }

    private boolean take(int part, Set<QuestionRef> seen) {
        for (var question : shuffled.get(part)) {
            if (!takenBy.containsKey(question)) {
                takenBy.put(question, part);
                return true;
            }
        }
        for (var question : shuffled.get(part)) {
            var owner = takenBy.get(question);
            if (owner != null && owner != part && seen.add(question) && take(owner, seen)) {
                takenBy.put(question, part);
                return true;
            }
        }
        return false;
    }

    private List<List<QuestionRef>> drawn() {
        return IntStream.range(0, pools.size())
                .mapToObj(part -> shuffled.get(part).stream()
                        .filter(question -> takenBy.getOrDefault(question, -1).equals(part))
                        .toList())
                .toList();
    }

    private static List<QuestionRef> shuffled(List<QuestionRef> questions, RandomGenerator random) {
        var order = new ArrayList<>(questions);
        Collections.shuffle(order, java.util.Random.from(random));
        return order;
    }
}
