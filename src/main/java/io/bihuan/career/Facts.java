package io.bihuan.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who might be promoted.
 *
 * @param post what they do
 * @param gradeSince since when they have had their grade
 * @param managementSince since when they have been in management; null where they are not
 * @param points the sum of their points
 * @param exam their best theory test; null where they passed none
 * @param certified whether a certificate counts
 * @param led how many people they lead; null where their post leads nobody
 * @param quality how their conversations were scored; null where too few were, or nobody has asked yet
 */
public record Facts(
        String post,
        LocalDate gradeSince,
        @Nullable LocalDate managementSince,
        int points,
        @Nullable BigDecimal exam,
        boolean certified,
        @Nullable Integer led,
        @Nullable BigDecimal quality) {

    /** The same with the score of their conversations. */
    Facts with(@Nullable BigDecimal score) {
        return new Facts(post, gradeSince, managementSince, points, exam, certified, led, score);
    }
}
