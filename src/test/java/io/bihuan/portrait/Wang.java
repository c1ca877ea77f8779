package io.bihuan.portrait;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wang Jianguo and what he did, seen on a Monday at ten, by the rules as the standard ships them. */
final class Wang {

    static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final PortraitStandard N23 = new PortraitStandard(
            2,
            365,
            4,
            new BigDecimal("10000"),
            30,
            180,
            4,
            30,
            3,
            2,
            8,
            20,
            50,
            3,
            3,
            90,
            80,
            3,
            30,
            30,
            180,
            List.of("金卡"),
            1095,
            6,
            50,
            new BigDecimal("2000"),
            2,
            14,
            12,
            40,
            25,
            60);
    static final CustomerStandard H06 = new CustomerStandard(new BigDecimal("50000"), 60, 95);

    private final List<Behaviour.Bought> purchases = new ArrayList<>();
    private final List<Behaviour.Came> contacts = new ArrayList<>();
    private final List<Behaviour.Grieved> grievances = new ArrayList<>();
    private String grade = "";

    Wang bought(int daysAgo, String amount) {
        purchases.add(new Behaviour.Bought(ago(daysAgo), new BigDecimal(amount)));
        return this;
    }

    Wang came(int daysAgo) {
        return came(daysAgo, "ONLINE");
    }

    Wang came(int daysAgo, String channel) {
        return came(ago(daysAgo), channel, 4, 80, 0, false);
    }

    Wang came(Instant at, String channel, int messages, int letters, int outcries, boolean thanked) {
        contacts.add(new Behaviour.Came(at, channel, messages, letters, outcries, thanked));
        return this;
    }

    Wang complained(int daysAgo, String severity, @Nullable Integer closedDaysAgo) {
        grievances.add(
                new Behaviour.Grieved(ago(daysAgo), severity, closedDaysAgo == null ? null : ago(closedDaysAgo)));
        return this;
    }

    Wang holds(String grade) {
        this.grade = grade;
        return this;
    }

    static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    Behaviour behaviour() {
        purchases.sort(Comparator.comparing(Behaviour.Bought::at).reversed());
        contacts.sort(Comparator.comparing(Behaviour.Came::at).reversed());
        grievances.sort(Comparator.comparing(Behaviour.Grieved::at).reversed());
        return new Behaviour(
                grade,
                purchases,
                contacts,
                grievances,
                contacts.isEmpty() ? null : contacts.getLast().at(),
                purchases.isEmpty() ? null : purchases.getLast().at());
    }

    Map<Tag, List<String>> tags() {
        return Tagging.of(behaviour(), N23, H06, NOW, ZONE).stream()
                .collect(Collectors.toMap(Seen::tag, Seen::figures));
    }

    Map<ValueReason.Ground, List<String>> value() {
        return HighValue.of(behaviour(), N23, H06, NOW).stream()
                .collect(Collectors.toMap(ValueReason::ground, ValueReason::figures));
    }

    Map<Judgement, Integer> readAhead() {
        return ReadAhead.answers(behaviour(), N23, NOW).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Nullable
    Instant expiry() {
        return Expiry.of(behaviour(), N23, H06, NOW);
    }
}
