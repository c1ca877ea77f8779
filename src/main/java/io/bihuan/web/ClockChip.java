package io.bihuan.web;

import java.util.List;

/**
 * A deadline as it is shown: a small dial, a plain time, a tone; opened, it explains its own computation.
 *
 * @param label the plain words, for instance “剩 7 分钟” or “周一 18:00 到期”
 * @param tone how pressing it is
 * @param used how much of the time is used up, in per cent from 0 to 100
 * @param explanation the computation, a line a step; empty where there is nothing to explain
 */
public record ClockChip(String label, Tone tone, int used, List<String> explanation) {

    public ClockChip {
        used = Math.clamp(used, 0, 100);
        explanation = List.copyOf(explanation);
    }

    /** The same, explained by these steps. */
    public ClockChip explainedBy(List<String> steps) {
        return new ClockChip(label, tone, used, steps);
    }

    /** The used part of the dial's circumference, whose whole is 100. */
    public String dash() {
        return used + " 100";
    }
}
