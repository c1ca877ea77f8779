package io.bihuan.yearplan;

import io.bihuan.coverage.Frequency;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A year's plan month by month.
 *
 * @param owed what the frequency rules ask for, against what the plan has
 * @param lines the plan's lines, against what the monthly plans took up
 */
public record YearTable(List<Owed> owed, List<Line> lines) {

    /** A frequency rule. */
    public record Owed(Frequency frequency, List<String> topics, List<Cell> months) {}

    /** A line of the plan. */
    public record Line(UUID itemId, String topic, BigDecimal hours, List<Cell> months) {

        /** How many times in the year. */
        public int asked() {
            return months.stream().mapToInt(Cell::asked).sum();
        }

        /** How many of those the monthly plans have. */
        public int taken() {
            return months.stream().mapToInt(Cell::taken).sum();
        }
    }

    /**
     * A month.
     *
     * @param asked how many times it is asked for
     * @param taken how many times it is there
     * @param state how that stands
     */
    public record Cell(int asked, int taken, State state) {}

    /** How a month stands; {@code yearplan.state.<NAME>} is the wording. */
    public enum State {
        NOTHING(Tone.NEUTRAL),
        WAITING(Tone.NEUTRAL),
        TAKEN(Tone.GOOD),
        SHORT(Tone.BAD);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        /** The tone of its cell. */
        public Tone tone() {
            return tone;
        }

        /** Its class in styles. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How so many of so many stand, in a month that is or is not planned yet. */
        static State of(int asked, int taken, boolean planned) {
            if (asked == 0 && taken == 0) {
                return NOTHING;
            }
            if (taken >= asked) {
                return TAKEN;
            }
            return planned ? SHORT : WAITING;
        }
    }

    /** How many months of lines are short. */
    public long shortMonths() {
        return lines.stream()
                .flatMap(line -> line.months().stream())
                .filter(cell -> cell.state() == State.SHORT)
                .count();
    }

    /** How many times the plan has less than a rule asks for. */
    public int wanting() {
        return owed.stream()
                .flatMap(rule -> rule.months().stream())
                .mapToInt(cell -> Math.max(0, cell.asked() - cell.taken()))
                .sum();
    }
}
