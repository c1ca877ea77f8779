package io.bihuan.quality;

import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Verdict;
import java.util.List;
import java.util.UUID;

/** A version of the items that a conversation of a kind is scored by. */
public record Scorecard(UUID id, String code, int version, String name, String nameEn, List<ScorecardItem> items) {

    public Scorecard {
        items = List.copyOf(items);
    }

    /** The items with a weight. */
    public List<ScorecardItem> weighed() {
        return items.stream().filter(item -> item.kind() != ItemKind.FATAL).toList();
    }

    /** The faults that void a score. */
    public List<ScorecardItem> fatal() {
        return items.stream().filter(item -> item.kind() == ItemKind.FATAL).toList();
    }

    /**
     * The score as the rules alone see it. A check that was missed once is missed; an item gets the part of its checks
     * that were met.
     *
     * @param fatal whether a fault was seen that voids the score
     */
    Score byRule(List<Finding> findings, boolean fatal) {
        return Score.of(
                items, weighed().stream().map(item -> mark(item, findings)).toList(), fatal);
    }

    private static Mark mark(ScorecardItem item, List<Finding> findings) {
        var met = 0;
        var looked = 0;
        for (var check : item.checks()) {
            var verdicts = findings.stream()
                    .filter(finding -> finding.check() == check)
                    .map(Finding::verdict)
                    .toList();
            if (verdicts.contains(Verdict.MISSED)) {
                looked++;
            } else if (verdicts.contains(Verdict.MET)) {
                looked++;
                met++;
            }
        }
        return looked == 0 ? Mark.none(item.code()) : Mark.of(item.code(), met, looked);
    }
}
