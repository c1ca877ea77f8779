package io.bihuan.staffing;

import io.bihuan.standard.StandardRules;
import java.util.Comparator;
import java.util.List;

/**
 * How people come and go (H-01, H-13).
 *
 * @param testPassMark the mark at which the anti-fraud test is passed
 * @param contractMonths how long a first contract runs
 * @param remindDays so many days before its end a probation is reminded of
 * @param probationLimits how long a probation may be, by the length of the contract
 * @param entry before the first day
 * @param onboarding the first week
 * @param leaving up to the last hour
 */
@StandardRules("staffing")
public record StaffingStandard(
        int testPassMark,
        int contractMonths,
        List<Integer> remindDays,
        List<Limit> probationLimits,
        List<ItemRule> entry,
        List<ItemRule> onboarding,
        List<ItemRule> leaving) {

    public StaffingStandard {
        remindDays = List.copyOf(remindDays);
        probationLimits = List.copyOf(probationLimits);
        entry = List.copyOf(entry);
        onboarding = List.copyOf(onboarding);
        leaving = List.copyOf(leaving);
    }

    /**
     * The longest probation of a contract.
     *
     * @param contractMonths contracts of so many months or more
     * @param months so many months at most
     */
    public record Limit(int contractMonths, int months) {}

    /** The longest probation that a contract of so many months allows. */
    public int most(int contract) {
        return probationLimits.stream()
                .filter(limit -> contract >= limit.contractMonths())
                .max(Comparator.comparing(Limit::contractMonths))
                .map(Limit::months)
                .orElse(0);
    }
}
