package io.bihuan.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts parts of an audience together so that no group shown is smaller than the minimum, and none can be worked out by
 * taking what is shown from the whole: small parts are shown as one group, which takes in the next smallest part until
 * it is large enough itself.
 */
final class Grouping {

    private Grouping() {}

    /** The groups to show, each one the parts it is made of; none where all together are too few. */
    static List<Set<String>> of(Map<String, Integer> people, int minimum) {
        var ascending = people.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var pool = new LinkedHashSet<String>();
        var pooled = 0;
        var groups = new ArrayList<Set<String>>();
        for (var part : ascending) {
            if (part.getValue() < minimum || !pool.isEmpty() && pooled < minimum) {
                pool.add(part.getKey());
                pooled += part.getValue();
            } else {
                groups.add(Set.of(part.getKey()));
            }
        }
        groups.sort(Comparator.comparing(group -> group.iterator().next()));
        if (pooled >= minimum) {
            groups.add(pool);
        }
        return List.copyOf(groups);
    }
}
