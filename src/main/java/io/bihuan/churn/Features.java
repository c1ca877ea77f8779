package io.bihuan.churn;

import io.bihuan.portrait.History;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at of a customer, in a fixed order. Amounts and counts enter by their logarithm: the first ones count most. */
final class Features {

    static final List<String> NAMES = List.of(
            "silentDays",
            "knownDays",
            "purchases90",
            "purchases365",
            "spent365",
            "contacts30",
            "contacts90",
            "contacts365",
            "channels365",
            "outcries",
            "thanks",
            "complaints90",
            "complaints365",
            "grave365",
            "openComplaints");

    private Features() {}

    static double[] of(History seen) {
        return new double[] {
            log(orZero(seen.silentDays())),
            log(orZero(seen.knownDays())),
            log(seen.purchases90()),
            log(seen.purchases365()),
            log(seen.spent365().doubleValue()),
            log(seen.contacts30()),
            log(seen.contacts90()),
            log(seen.contacts365()),
            seen.channels365(),
            share(seen.outcries365(), seen.messages365()),
            share(seen.thanks365(), seen.contacts365()),
            seen.complaints90(),
            seen.complaints365(),
            seen.grave365(),
            seen.openComplaints()
        };
    }

    /** The figure as people know it, from the one the model sees. */
    static double told(String feature, double value) {
        return switch (feature) {
            case "channels365", "complaints90", "complaints365", "grave365", "openComplaints" -> value;
            case "outcries", "thanks" -> Math.round(100 * value);
            default -> Math.rint(Math.expm1(value) * 100) / 100;
        };
    }

    private static double log(double figure) {
        return Math.log1p(figure);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static double orZero(@Nullable Integer days) {
        return days == null ? 0 : days;
    }
}
