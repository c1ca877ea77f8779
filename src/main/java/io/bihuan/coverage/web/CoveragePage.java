package io.bihuan.coverage.web;

import io.bihuan.coverage.Duty;
import io.bihuan.coverage.Fulfilment;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What the frequency rules asked of a house in a month, and what was held of it.
 *
 * @param month which month
 * @param rhythms the rules, each with its stretches of time
 * @param teams how far every team's people took part
 */
public record CoveragePage(YearMonth month, List<Rhythm> rhythms, List<TeamRow> teams) {

    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /**
     * One group of topics.
     *
     * @param code names it
     * @param rule the rule it comes from
     * @param name its topics
     * @param first the first of its topics
     * @param often how often it is asked, in words
     * @param cells its stretches of time, the house's
     * @param parts those in which every person is asked, with what everybody did together
     */
    public record Rhythm(
            String code,
            String rule,
            String name,
            String first,
            String often,
            List<Fulfilment.Held> cells,
            List<Part> parts) {}

    /**
     * What all people together did in a stretch of time.
     *
     * @param duty what was asked
     * @param people how many were asked
     * @param done how many did as much as asked
     */
    public record Part(Duty duty, int people, int done) {

        /** The share in per cent. */
        public int percent() {
            return people == 0 ? 0 : Math.floorDiv(100 * done, people);
        }

        /** How many did less than asked. */
        public int missing() {
            return people - done;
        }

        /** Whether anything is left to be done or was missed. */
        public Tone tone(LocalDate today) {
            return missing() == 0 ? Tone.GOOD : duty.until().isBefore(today) ? Tone.BAD : Tone.ACCENT;
        }
    }

    /**
     * A team.
     *
     * @param id which
     * @param name its name
     * @param due how many times its people were asked to take part
     * @param held how many of those they did
     * @param shares by the code of the frequency, in the order of the page
     */
    public record TeamRow(String id, String name, int due, int held, List<Share> shares) {}

    /**
     * What a team's people did of one frequency.
     *
     * @param key the duty to look at: the one with the least share, the latest of those
     * @param due times asked, of all stretches together
     * @param held times taken part
     * @param missed times not taken part in stretches that are over
     */
    public record Share(String key, int due, int held, int missed) {

        private static final int HALF = 50;

        /** Good where all is done, bad where more was missed than held, neutral while there is time. */
        public Tone tone() {
            if (missed > 0) {
                return percent() >= HALF ? Tone.WARN : Tone.BAD;
            }
            return held >= due ? Tone.GOOD : Tone.NEUTRAL;
        }

        /** The share in per cent. */
        public int percent() {
            return due == 0 ? 0 : Math.floorDiv(100 * held, due);
        }
    }

    /** How many duties of the house stand like this. */
    public long count(Duty.State state) {
        return rhythms.stream()
                .flatMap(rhythm -> rhythm.cells().stream())
                .filter(cell -> cell.state() == state)
                .count();
    }

    /** The month before. */
    public String before() {
        return month.minusMonths(1).toString();
    }

    /** The month after. */
    public String after() {
        return month.plusMonths(1).toString();
    }

    /** A stretch of time as people write it. */
    public static String span(Duty duty, Ui ui) {
        return duty.from().getYear() == duty.until().getYear()
                ? ui.text(
                        "coverage.span",
                        duty.from().format(SAME_YEAR),
                        duty.until().format(SAME_YEAR))
                : ui.text("coverage.span", duty.from(), duty.until());
    }
}
