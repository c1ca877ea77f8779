package io.bihuan.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the bank can fill a blueprint, and how even its papers are.
 *
 * @param lines part by part
 * @param shortages what must be written first; none where every part can be filled
 * @param asked how many questions a paper has
 * @param has how many different ones the parts may draw from together
 * @param spread how far papers lie apart, or null where none can be drawn
 */
public record Feasibility(
        List<Line> lines,
        List<Shortage> shortages,
        int asked,
        int has,
        @Nullable Spread spread) {

    /**
     * One part.
     *
     * @param part which one, counted from 0
     * @param asked how many questions it asks for
     * @param has how many of its sort the bank has
     * @param found how many of them it gets beside the other parts
     */
    public record Line(int part, int asked, int has, int found) {

        /** Whether it can be filled. */
        public boolean filled() {
            return found >= asked;
        }
    }

    /**
     * Parts that together ask for more than the bank has for them; a question written for any of them helps.
     *
     * @param parts which ones, counted from 0
     * @param asked how many they ask for
     * @param has how many different questions there are for them
     */
    public record Shortage(List<Integer> parts, int asked, int has) {

        /** How many have to be written. */
        public int missing() {
            return asked - has;
        }
    }

    /**
     * Papers drawn on trial, by the share of points that they are expected to yield, from 0 to 1.
     *
     * @param papers how many were drawn
     * @param within how far they may lie apart by the standard
     * @param known how many of the questions have been answered often enough to tell
     * @param shared how many questions two papers drawn one after the other have in common at most
     */
    public record Spread(double lowest, double highest, int papers, double within, int known, int shared) {

        /** How far they lie apart. */
        public double apart() {
            return highest - lowest;
        }

        /** Whether that is within the standard. */
        public boolean kept() {
            return apart() <= within + 1e-9;
        }
    }

    /** Whether every part can be filled. */
    public boolean possible() {
        return shortages.isEmpty();
    }

    /** How many questions have to be written at least. */
    public int missing() {
        return lines.stream().mapToInt(line -> line.asked() - line.found()).sum();
    }
}
