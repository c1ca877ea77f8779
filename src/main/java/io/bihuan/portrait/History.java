package io.bihuan.portrait;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer had done until an instant, in figures, and whether they came again soon after it. Windows are days before
 * the instant.
 *
 * @param silentDays since they last came or bought; null where they never had
 * @param knownDays since they first had
 * @param cameAgain whether they came or bought within the days asked for after the instant
 */
public record History(
        @Nullable Integer silentDays,
        @Nullable Integer knownDays,
        int purchases90,
        int purchases365,
        BigDecimal spent365,
        int contacts30,
        int contacts90,
        int contacts365,
        int channels365,
        int messages365,
        int outcries365,
        int thanks365,
        int complaints90,
        int complaints365,
        int grave365,
        int openComplaints,
        boolean cameAgain) {}
