package io.bihuan.effect;

import io.bihuan.statistics.Difference;
import io.bihuan.statistics.EffectSize;
import io.bihuan.statistics.Estimate;
import io.bihuan.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two points, or why that cannot be said.
 *
 * @param before the earlier figures, or null where there are none
 * @param after the later figures, or null where there are none
 * @param change by how much the mean changed, with its interval, or null
 * @param size Hedges' g of the change, or null
 * @param versusOthers how much more the trained changed than the untrained, or null
 * @param refusal why nothing is said, or null where something is
 * @param othersRefused why the trained are not compared with the untrained, or null where they are
 */
public record Comparison(
        Indicator indicator,
        Level level,
        @Nullable Sample before,
        @Nullable Sample after,
        @Nullable Estimate change,
        @Nullable Estimate size,
        @Nullable Estimate versusOthers,
        @Nullable Refusal refusal,
        @Nullable Refusal othersRefused) {

    /** Why something cannot be said; {@code effect.refusal.<NAME>} is the wording. */
    public enum Refusal {
        /** One of the points has not been measured. */
        NOT_MEASURED,
        /** Fewer people than the standard's least have figures at both points. */
        FEW_PEOPLE,
        /** Everybody has the same figure, or the same change. */
        NO_VARIATION,
        /** Anonymous answers may not be shown. */
        ANONYMOUS,
        /** Too few untrained people have figures at both points. */
        FEW_OTHERS
    }

    /** How the change is to be read. */
    public enum Verdict {
        BETTER,
        WORSE,
        NOT_SHOWN
    }

    static Comparison refused(
            Indicator indicator, Level level, @Nullable Sample before, @Nullable Sample after, Refusal why) {
        return new Comparison(indicator, level, before, after, null, null, null, why, null);
    }

    /** The same people at both points; others are those who were not trained, by their figures. */
    static Comparison paired(
            Indicator indicator,
            Level level,
            List<UUID> people,
            Map<UUID, Double> before,
            Map<UUID, Double> after,
            List<UUID> others,
            int least) {
        var both = people.stream()
                .filter(each -> before.containsKey(each) && after.containsKey(each))
                .toList();
        var earlier = values(both, before);
        var later = values(both, after);
        var first = both.isEmpty() ? null : Sample.of(earlier);
        var second = both.isEmpty() ? null : Sample.of(later);
        if (both.size() < least) {
            return refused(indicator, level, first, second, Refusal.FEW_PEOPLE);
        }
        var change = Difference.paired(earlier, later);
        var size = EffectSize.hedgesPaired(earlier, later);
        if (change == null || size == null) {
            return refused(indicator, level, first, second, Refusal.NO_VARIATION);
        }
        var control = others.stream()
                .filter(each -> before.containsKey(each) && after.containsKey(each))
                .toList();
        var versus = level != Level.PERSON || control.size() < least
                ? null
                : Difference.inDifferences(changes(both, before, after), changes(control, before, after));
        return new Comparison(
                indicator,
                level,
                first,
                second,
                change.estimate(),
                size,
                versus == null ? null : versus.estimate(),
                null,
                level != Level.PERSON || versus != null ? null : Refusal.FEW_OTHERS);
    }

    /** Two groups of answers that cannot be tied to people: compared as groups. */
    static Comparison groups(Indicator indicator, Sample before, Sample after, int least) {
        if (before.size() < least || after.size() < least) {
            return refused(indicator, Level.PERSON, before, after, Refusal.FEW_PEOPLE);
        }
        var change = Difference.welch(after, before);
        var size = EffectSize.hedges(after, before);
        return change == null || size == null
                ? refused(indicator, Level.PERSON, before, after, Refusal.NO_VARIATION)
                : new Comparison(
                        indicator, Level.PERSON, before, after, change.estimate(), size, null, null, Refusal.ANONYMOUS);
    }

    private static Sample changes(List<UUID> people, Map<UUID, Double> before, Map<UUID, Double> after) {
        return Sample.of(people.stream()
                .mapToDouble(each -> after.getOrDefault(each, 0.0) - before.getOrDefault(each, 0.0))
                .toArray());
    }

    private static double[] values(List<UUID> people, Map<UUID, Double> figures) {
        return people.stream()
                .mapToDouble(each -> figures.getOrDefault(each, 0.0))
                .toArray();
    }

    /** What the change says: better or worse only where its interval leaves no change out. */
    public Verdict verdict() {
        if (change == null || !change.excludesZero()) {
            return Verdict.NOT_SHOWN;
        }
        return change.value() > 0 == indicator.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }
}
