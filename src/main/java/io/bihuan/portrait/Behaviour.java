package io.bihuan.portrait;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has done, as far as it is kept.
 *
 * @param grade their standing, or ""
 * @param purchases the latest first
 * @param contacts the latest first
 * @param grievances the latest first
 * @param firstContactAt when they first came, or null
 * @param firstPurchaseAt when they first bought, or null
 */
public record Behaviour(
        String grade,
        List<Bought> purchases,
        List<Came> contacts,
        List<Grieved> grievances,
        @Nullable Instant firstContactAt,
        @Nullable Instant firstPurchaseAt) {

    /** Somebody bought something. */
    public record Bought(Instant at, BigDecimal amount) {}

    /** Somebody came: how many messages, characters, outcries; and whether they thanked. */
    public record Came(Instant at, String channel, int messages, int letters, int outcries, boolean thanked) {}

    /** Somebody complained; closed or null. */
    public record Grieved(
            Instant at, String severity, @Nullable Instant closedAt) {

        boolean grave() {
            return severity.equals("S1") || severity.equals("S2");
        }
    }

    public Behaviour {
        purchases = List.copyOf(purchases);
        contacts = List.copyOf(contacts);
        grievances = List.copyOf(grievances);
    }

    /** Purchases within the days before an instant. */
    List<Bought> bought(Instant now, int days) {
        return purchases.stream().filter(each -> within(each.at(), now, days)).toList();
    }

    /** Contacts within the days before an instant. */
    List<Came> came(Instant now, int days) {
        return contacts.stream().filter(each -> within(each.at(), now, days)).toList();
    }

    /** Complaints within the days before an instant. */
    List<Grieved> grieved(Instant now, int days) {
        return grievances.stream().filter(each -> within(each.at(), now, days)).toList();
    }

    /** What was spent within the days before an instant, in yuan. */
    BigDecimal spent(Instant now, int days) {
        return bought(now, days).stream().map(Bought::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** When they last came or bought, or null. */
    @Nullable
    Instant lastAt() {
        return Stream.concat(contacts.stream().map(Came::at), purchases.stream().map(Bought::at))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When they were first heard of, or null. */
    @Nullable
    Instant firstAt() {
        if (firstContactAt == null || firstPurchaseAt == null) {
            return firstContactAt == null ? firstPurchaseAt : firstContactAt;
        }
        return firstContactAt.isBefore(firstPurchaseAt) ? firstContactAt : firstPurchaseAt;
    }

    static boolean within(Instant at, Instant now, int days) {
        return !at.isAfter(now) && days(at, now) <= days;
    }

    /** Whole days from one instant to the other. */
    static long days(Instant from, Instant until) {
        return Duration.between(from, until).toDays();
    }
}
