package io.bihuan.programme;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What newcomers are owed by M and P.
 *
 * @param blockCulture block 1a (M-02)
 * @param blockNorms block 1b (M-03)
 * @param blockProduct block 2a (M-04)
 * @param blockCommunication block 2b (M-05)
 * @param blockComplaint block 2c (M-06)
 * @param onboarding onboarding in property management (P-01)
 */
@StandardRules("training")
record OnboardingStandard(
        Block blockCulture,
        Block blockNorms,
        Block blockProduct,
        Block blockCommunication,
        Block blockComplaint,
        Onboarding onboarding) {

    /** A block of the manual and its hours. */
    record Block(BigDecimal hours) {}

    /**
     * The hours of P-01.
     *
     * @param hours all class hours
     * @param supervisorHours by the supervisor at least
     * @param leaderHours by the team leader at least
     * @param practiceHours on the post with a coach
     * @param theoryStarts how long after arrival the theory begins at the latest
     */
    record Onboarding(
            BigDecimal hours,
            BigDecimal supervisorHours,
            BigDecimal leaderHours,
            BigDecimal practiceHours,
            Term theoryStarts) {}
}
