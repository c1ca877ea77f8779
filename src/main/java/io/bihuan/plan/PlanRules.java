package io.bihuan.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules about plans in force at an instant. */
@Component
class PlanRules {

    PlanStandard at(Instant instant) {
        return new PlanStandard(
                25,
                30,
                10,
                20,
                new BigDecimal(2),
                List.of(
                        new Frequency("P-02", 1, 1, Frequency.Unit.WEEK, List.of("p-awareness", "p-duties"), false),
                        new Frequency(
                                "P-02",
                                3,
                                2,
                                Frequency.Unit.WEEK,
                                List.of(
                                        "p-skills",
                                        "p-operations",
                                        "p-complaints",
                                        "p-techniques",
                                        "p-etiquette",
                                        "p-procedures"),
                                false),
                        new Frequency(
                                "P-02",
                                1,
                                1,
                                Frequency.Unit.MONTH,
                                List.of("p-cases", "p-psychology", "p-emergencies", "p-coordination"),
                                false),
                        new Frequency(
                                "P-02",
                                1,
                                1,
                                Frequency.Unit.MONTH,
                                List.of("p-safety", "p-property", "p-coordination"),
                                false),
                        new Frequency("P-03", 1, 2, Frequency.Unit.MONTH, List.of("p-drill"), false),
                        new Frequency("P-04", 1, 3, Frequency.Unit.MONTH, List.of("p-fire"), true)));
    }
}
