package io.bihuan.plan.web;

import io.bihuan.plan.Finding;
import io.bihuan.plan.Ground;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanState;
import io.bihuan.plan.PlanStep;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan.
 *
 * @param plan the plan
 * @param name its period in words
 * @param state how far it is today
 * @param clock the step that is due next, or null
 * @param clockLabel which step that is, or ""
 * @param lines its lines
 * @param findings what it does not meet, in words
 * @param tale what happened to it
 * @param former the version it revises, or null
 * @param later the version that revises it, or null
 * @param draftedBy who drafted it
 * @param rights what the reader may do
 * @param grounds the grounds of a revision to choose from
 * @param returning what was typed as the reason for returning it
 * @param returnError what is wrong with it, or ""
 * @param meanwhile what was changed after the reader opened it, when that stopped a decision; else null
 * @param changes what it changes of the former version, in words
 */
public record PlanPage(
        Plan plan,
        String name,
        PlanState state,
        @Nullable ClockChip clock,
        String clockLabel,
        List<Line> lines,
        List<Found> findings,
        List<Told> tale,
        @Nullable Plan former,
        @Nullable Plan later,
        String draftedBy,
        Rights rights,
        List<Option> grounds,
        String returning,
        String returnError,
        @Nullable List<Changed> meanwhile,
        List<Changed> changes) {

    /** One line in words. */
    public record Line(
            io.bihuan.plan.PlanItem item,
            String topic,
            String window,
            String audience,
            String instructor,
            String hours,
            String method,
            Why why,
            List<LocalDate> held,
            List<String> dates) {}

    /** One difference between two versions, in words. */
    public record Changed(Kind kind, String topic, List<String> parts) {

        /** What kind of difference; {@code plan.difference.<NAME>} is the wording. */
        public enum Kind {
            ADDED(Tone.GOOD),
            DROPPED(Tone.BAD),
            CHANGED(Tone.WARN);

            private final Tone tone;

            Kind(Tone tone) {
                this.tone = tone;
            }

            /** The tone of its chip. */
            public Tone tone() {
                return tone;
            }
        }
    }

    /** Why a line stands there: a chip, a rule, a sentence, and where the evidence is. */
    public record Why(String kind, String rule, String sentence, String href) {}

    /** Something that the plan does not meet, in words. */
    public record Found(Finding finding, String sentence) {}

    /** One event of the history in words. */
    public record Told(PlanStep step, String who, String sentence) {}

    /** What the reader may do with the plan as it stands. */
    public record Rights(
            boolean edit, boolean decide, boolean own, boolean revise, boolean schedule, boolean withdraw) {}

    /** The ground of a revision as wording needs it. */
    public @Nullable Ground ground() {
        return plan.ground();
    }

    /** Class hours of all lines. */
    public java.math.BigDecimal hours() {
        return plan.items().stream()
                .map(io.bihuan.plan.PlanItem::hours)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    }

    /** How many lines were held. */
    public long heldLines() {
        return lines.stream().filter(line -> !line.held().isEmpty()).count();
    }
}
