package io.bihuan.plan;

import io.bihuan.coverage.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an item stands in a plan.
 *
 * @param kind where it comes from
 * @param rule the rule that asks for it, or ""
 * @param lastHeldOn when its topic was held last, or null if never
 * @param needs the needs it answers
 * @param note the frequency by its code, the competence area of needs by its code, or what somebody wrote
 */
public record Reason(Kind kind, String rule, @Nullable LocalDate lastHeldOn, List<UUID> needs, String note) {

    /** Where an item comes from; {@code plan.reason.<NAME>} is the wording. */
    public enum Kind {
        RULE,
        NEED,
        FEEDBACK,
        ANNUAL,
        OWN
    }

    public Reason {
        needs = List.copyOf(needs);
    }

    /** A rule asks for it. */
    public static Reason rule(Frequency frequency, @Nullable LocalDate lastHeldOn) {
        return new Reason(Kind.RULE, frequency.rule(), lastHeldOn, List.of(), frequency.code());
    }

    /** Evidence on people asks for it. */
    public static Reason needs(List<UUID> needs, String note) {
        return new Reason(Kind.NEED, "", null, needs, note);
    }

    /** The year's plan foresees it in the month. */
    public static Reason annual(PlanItem foreseen) {
        return new Reason(
                Kind.ANNUAL,
                "P-05",
                null,
                foreseen.reason().needs(),
                foreseen.reason().note());
    }

    /** Somebody thinks it right. */
    public static Reason own(String note) {
        return new Reason(Kind.OWN, "", null, List.of(), note);
    }
}
