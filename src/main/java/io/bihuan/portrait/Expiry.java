package io.bihuan.portrait;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When what is said of a behaviour may change by nothing but the passing of time. */
final class Expiry {

    private static final Duration NOT_BEFORE = Duration.ofHours(1);

    private Expiry() {}

    /** The next such instant, or null where none is left. */
    static @Nullable Instant of(Behaviour seen, PortraitStandard rules, CustomerStandard customer, Instant now) {
        var bought = seen.purchases().stream()
                .flatMap(each ->
                        after(each.at(), rules.windowDays(), rules.boughtLatelyDays(), rules.stoppedBuyingDays() - 1));
        var came =
                seen.contacts().stream().flatMap(each -> after(each.at(), rules.windowDays(), rules.comesOftenDays()));
        var grieved = seen.grievances().stream()
                .flatMap(each -> after(each.at(), rules.windowDays(), rules.complainedLatelyDays()));
        var first = seen.firstAt();
        var known = first == null ? Stream.<Instant>empty() : after(first, rules.newDays());
        var last = seen.lastAt();
        var silent = last == null
                ? Stream.<Instant>empty()
                : after(last, rules.activeDays(), customer.churnSilentDays() - 1, rules.asleepDays() - 1);
        var loyal = seen.firstPurchaseAt() == null
                ? Stream.<Instant>empty()
                : after(seen.firstPurchaseAt(), rules.loyalDays() - 1);
        return Stream.of(bought, came, grieved, known, silent, loyal)
                .flatMap(each -> each)
                .filter(each -> each.isAfter(now))
                .min(Instant::compareTo)
                .map(each -> each.isBefore(now.plus(NOT_BEFORE)) ? now.plus(NOT_BEFORE) : each)
                .orElse(null);
    }

    /** The instants at which so many whole days and one more have passed. */
    private static Stream<Instant> after(Instant at, int... days) {
        return java.util.Arrays.stream(days).mapToObj(each -> at.plus(Duration.ofDays(each + 1L)));
    }
}
