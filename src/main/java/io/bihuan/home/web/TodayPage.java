package io.bihuan.home.web;

import io.bihuan.web.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of today, in three parts: late, to be done soon, and what has no pressing time.
 *
 * @param name who reads it
 * @param late what is past its time
 * @param soon what falls due within two days
 * @param later the rest
 */
public record TodayPage(String name, List<Obligation> late, List<Obligation> soon, List<Obligation> later) {

    private static final Duration SOON = Duration.ofHours(48);

    static TodayPage of(String name, List<Obligation> owed, Instant now) {
        var sorted = owed.stream()
                .sorted(Comparator.comparing(Obligation::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new TodayPage(
                name,
                sorted.stream().filter(each -> isLate(each.dueAt(), now)).toList(),
                sorted.stream()
                        .filter(each -> !isLate(each.dueAt(), now) && isSoon(each.dueAt(), now))
                        .toList(),
                sorted.stream()
                        .filter(each -> !isLate(each.dueAt(), now) && !isSoon(each.dueAt(), now))
                        .toList());
    }

    /** How many things in all. */
    public int count() {
        return late.size() + soon.size() + later.size();
    }

    /** The one thing to begin with, or null on a free day. */
    public @Nullable Obligation first() {
        return !late.isEmpty()
                ? late.getFirst()
                : !soon.isEmpty() ? soon.getFirst() : later.isEmpty() ? null : later.getFirst();
    }

    private static boolean isLate(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    private static boolean isSoon(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && dueAt.isBefore(now.plus(SOON));
    }
}
