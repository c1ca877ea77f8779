package io.bihuan.quality;

import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules make of one conversation. A fault that would void the score counts only once a person has confirmed
 * it; until then it is suspected.
 */
record Inspection(Scorecard card, List<Judged> findings) {

    /** A finding, with a person's word on it where there is one. */
    record Judged(Finding finding, Opinion opinion) {

        /** What counts: a person's disagreement turns a missed finding into a met one. */
        Finding counting() {
            return opinion == Opinion.DISAGREES && finding.verdict() == Verdict.MISSED
                    ? finding.turned(Verdict.MET)
                    : finding;
        }
    }

    enum Opinion {
        NONE,
        AGREES,
        DISAGREES
    }

    static Inspection unseen(Scorecard card, List<Finding> findings) {
        return new Inspection(
                card,
                findings.stream()
                        .map(finding -> new Judged(finding, Opinion.NONE))
                        .toList());
    }

    Score score() {
        return card.byRule(findings.stream().map(Judged::counting).toList(), fatal(Opinion.AGREES));
    }

    /** Whether a fatal fault was seen that no person has spoken on yet. */
    boolean suspected() {
        return fatal(Opinion.NONE);
    }

    int missed() {
        return (int) findings.stream()
                .map(Judged::counting)
                .filter(finding -> finding.verdict() == Verdict.MISSED)
                .count();
    }

    private boolean fatal(Opinion opinion) {
        return findings.stream()
                .filter(judged -> judged.opinion() == opinion)
                .anyMatch(judged -> judged.finding().categories().stream().anyMatch(this::voids));
    }

    private boolean voids(String category) {
        return card.fatal().stream().anyMatch(item -> item.taboos().contains(category));
    }

    /** What each competence area shows: weak where anything was missed, with the evidence. */
    Map<String, Sight> byArea(Ui ui) {
        var areas = new TreeMap<String, Sight>();
        findings.stream()
                .map(Judged::counting)
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(finding -> areas.merge(finding.check().area(), Sight.of(finding, ui), Sight::and));
        return areas;
    }

    /** How strong, from -100 to 100, and why. */
    record Sight(int strength, String note) {

        private static final int GOOD = 40;
        private static final int WEAK = -50;
        private static final int FORBIDDEN = -80;

        static Sight of(Finding finding, Ui ui) {
            var strength = finding.verdict() == Verdict.MET ? GOOD : finding.check() == Check.TABOO ? FORBIDDEN : WEAK;
            return new Sight(strength, finding.rule() + " " + FindingWords.evidence(finding, ui));
        }

        Sight and(Sight other) {
            return strength <= other.strength ? this : other;
        }
    }
}
