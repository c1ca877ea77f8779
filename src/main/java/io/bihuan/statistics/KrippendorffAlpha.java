package io.bihuan.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of any number of raters, some of whom may not have rated everything. 1 is wholly, 0 no more than by chance,
 * below 0 they contradict each other.
 *
 * <p>Source: K. Krippendorff, Content Analysis, 2nd edition (2004), chapter 11; computed by dkpro-statistics.
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /** What the ratings mean. */
    public enum Scale {
        /** Names without an order. */
        NOMINAL,
        /** An order. */
        ORDINAL,
        /** Numbers whose distances count. */
        INTERVAL,
        /** Numbers with a true zero. */
        RATIO
    }

    /**
     * Alpha of these ratings; null where nothing was rated by two, or everything was rated alike.
     *
     * @param things each thing's ratings, rater by rater, null where one has not rated it
     */
    public static @Nullable Double of(List<@Nullable Integer[]> things, Scale scale) {
        var rated = things.stream()
                .filter(ratings ->
                        Arrays.stream(ratings).filter(Objects::nonNull).count() > 1)
                .toList();
        var different = rated.stream()
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (different < 2) {
            return null;
        }
        var study = new CodingAnnotationStudy(rated.getFirst().length);
        rated.forEach(ratings -> study.addItemAsArray(ratings.clone()));
        return new KrippendorffAlphaAgreement(study, distance(scale)).calculateAgreement();
    }

    private static IDistanceFunction distance(Scale scale) {
        return switch (scale) {
            case NOMINAL -> new NominalDistanceFunction();
            case ORDINAL -> new OrdinalDistanceFunction();
            case INTERVAL -> new IntervalDistanceFunction();
            case RATIO -> new RatioDistanceFunction();
        };
    }
}
