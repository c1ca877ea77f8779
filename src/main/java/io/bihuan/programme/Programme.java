package io.bihuan.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A programme in one of its editions.
 *
 * @param id its identity, the same in every edition
 * @param editionId the edition
 * @param number the edition's number, from 1
 * @param code its stable name
 * @param basis the manual it follows
 * @param chinese its name in Chinese
 * @param english its name in English, or ""
 * @param purpose what it is for
 * @param rule the rule it comes from, or ""
 * @param days how many working days it takes
 * @param gates what stands at its end
 * @param steps its courses, in order
 */
public record Programme(
        UUID id,
        UUID editionId,
        int number,
        String code,
        Basis basis,
        String chinese,
        String english,
        String purpose,
        String rule,
        int days,
        Set<Gate> gates,
        List<Step> steps) {

    private static final int DAYS_OF_A_WEEK = 5;

    public Programme {
        gates = Set.copyOf(gates);
        steps = List.copyOf(steps);
    }

    /** All class hours. */
    public BigDecimal hours() {
        return hours(_ -> true);
    }

    /** The class hours of some of its courses. */
    public BigDecimal hours(Predicate<Step> some) {
        return steps.stream().filter(some).map(Step::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many weeks its days fill. */
    public int weeks() {
        return (days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
    }

    /** The name in the reader's language, in Chinese where there is no other. */
    public String name(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }
}
