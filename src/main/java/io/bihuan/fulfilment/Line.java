package io.bihuan.fulfilment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan with its dates, as planned and as held.
 *
 * @param line the line through all versions, or null for training beside the plan
 * @param topic the topic in words
 * @param rule the rule that asked for it, or ""
 * @param dates its dates, the earliest first
 */
public record Line(@Nullable UUID line, String topic, String rule, List<Date> dates) {

    public Line {
        dates = List.copyOf(dates);
    }

    /** How many dates were planned. */
    public int planned() {
        return (int) dates.stream().filter(date -> date.planned() != null).count();
    }

    /** How many dates came to this. */
    public int count(Date.Outcome outcome) {
        return (int) dates.stream().filter(date -> date.outcome() == outcome).count();
    }

    /** How many trainings took place. */
    public int held() {
        return (int) dates.stream().filter(date -> date.outcome().took()).count();
    }

    /** How many dates were planned and did not take place. */
    public int failed() {
        return (int) dates.stream().filter(date -> date.outcome().failed()).count();
    }

    /** Class hours as planned. */
    public BigDecimal hoursPlanned() {
        return dates.stream()
                .map(Date::planned)
                .filter(Objects::nonNull)
                .map(Date.Setting::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Class hours as held. */
    public BigDecimal hoursHeld() {
        return dates.stream()
                .filter(date -> date.outcome().took() && date.actual() != null)
                .map(date -> Objects.requireNonNull(date.actual()).hours())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who took part of those expected; a line for everybody names nobody. */
    public String people() {
        var planned = peoplePlanned();
        return planned == 0 ? Integer.toString(peopleHeld()) : peopleHeld() + " / " + planned;
    }

    /** How many people were expected by name, date by date. */
    public int peoplePlanned() {
        return dates.stream()
                .map(Date::planned)
                .filter(Objects::nonNull)
                .mapToInt(Date.Setting::people)
                .sum();
    }

    /** How many people took part, date by date. */
    public int peopleHeld() {
        return dates.stream()
                .filter(date -> date.outcome().took() && date.actual() != null)
                .mapToInt(date -> Objects.requireNonNull(date.actual()).people())
                .sum();
    }

    /** Whether everything took place as planned. */
    public boolean asPlanned() {
        return dates.stream().allMatch(date -> date.outcome() == Date.Outcome.HELD);
    }
}
