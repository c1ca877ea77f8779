package io.bihuan.career;

import io.bihuan.people.PeopleLists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands before a rung.
 *
 * @param person who
 * @param rung which rung
 * @param since since when they have had their grade
 * @param checks every condition that applies
 * @param early whether they rise sooner than others
 * @param overdue whether the cycle in which they should have been looked at is over (H-02)
 */
public record Standing(
        PeopleLists.Row person, Rung rung, LocalDate since, List<Check> checks, boolean early, boolean overdue) {

    public Standing {
        checks = List.copyOf(checks);
    }

    /** Whether every condition is met. */
    public boolean eligible() {
        return checks.stream().allMatch(Check::met);
    }

    /** The conditions that are not met. */
    public List<Check> missing() {
        return checks.stream().filter(check -> !check.met()).toList();
    }

    /** How a condition stands; empty where it does not apply. */
    public Optional<Check> check(Condition condition) {
        return checks.stream().filter(check -> check.condition() == condition).findFirst();
    }

    /** The day from which nothing is missing, where only time is missing; else null. */
    public @Nullable LocalDate eligibleOn() {
        var missing = missing();
        return !missing.isEmpty() && missing.stream().allMatch(check -> check.metOn() != null)
                ? missing.stream()
                        .map(check -> Objects.requireNonNull(check.metOn()))
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }
}
