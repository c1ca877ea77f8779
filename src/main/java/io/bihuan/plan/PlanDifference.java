package io.bihuan.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a revision changes.
 *
 * @param added lines that are new
 * @param dropped lines that are gone
 * @param changed lines that say something else, before and after
 */
public record PlanDifference(List<PlanItem> added, List<PlanItem> dropped, List<Change> changed) {

    /** A line before and after. */
    public record Change(PlanItem before, PlanItem after) {}

    /** What lies between two versions, line by line. */
    public static PlanDifference between(List<PlanItem> before, List<PlanItem> after) {
        var old = before.stream().collect(Collectors.toMap(PlanItem::origin, Function.identity()));
        var young = after.stream().collect(Collectors.toMap(PlanItem::origin, Function.identity()));
        return new PlanDifference(
                after.stream().filter(item -> !old.containsKey(item.origin())).toList(),
                before.stream()
                        .filter(item -> !young.containsKey(item.origin()))
                        .toList(),
                after.stream()
                        .flatMap(item -> Optional.ofNullable(old.get(item.origin()))
                                .filter(former -> !item.saysTheSame(former))
                                .map(former -> new Change(former, item))
                                .stream())
                        .toList());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty() && changed.isEmpty();
    }
}
