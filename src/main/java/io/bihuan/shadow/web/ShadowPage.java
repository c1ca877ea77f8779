package io.bihuan.shadow.web;

import io.bihuan.quality.FindingWords;
import io.bihuan.quality.rule.Finding;
import io.bihuan.shadow.Comparison;
import io.bihuan.shadow.Round;
import io.bihuan.shadow.Shadow;
import io.bihuan.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shadow: as far as it is answered, and at its end both sides beside each other.
 *
 * @param rounds those that may be seen: the answered ones, and the one that is asked for
 * @param comparison what the rules find in both; null before the end, or once the text is gone
 * @param own whether the viewer answers it
 * @param comments whether the viewer may comment
 * @param typed what was typed and refused
 * @param fault why, or ""
 */
public record ShadowPage(
        Shadow shadow,
        String name,
        String commenter,
        List<Round> rounds,
        @Nullable Comparison comparison,
        boolean own,
        boolean comments,
        String typed,
        String fault,
        int limit) {

    /** The turn that is asked for; null where there is none. */
    public @Nullable Round asked() {
        return shadow.finished()
                ? null
                : rounds.stream()
                        .filter(round -> round.own() == null)
                        .findFirst()
                        .orElse(null);
    }

    /** What is missed in the trainee's answer of a turn; turn 0 is the talk as a whole. */
    public List<Finding> missedOwn(int place) {
        return comparison == null ? List.of() : at(comparison.missedOwn(), place);
    }

    /** What is missed in the agent's. */
    public List<Finding> missedReal(int place) {
        return comparison == null ? List.of() : at(comparison.missedReal(), place);
    }

    private static List<Finding> at(List<Finding> findings, int place) {
        return findings.stream()
                .filter(finding -> Comparison.place(finding) == place)
                .toList();
    }

    /** Why the rule found it. */
    public static String evidence(Finding finding, Ui ui) {
        return FindingWords.evidence(finding, ui);
    }
}
