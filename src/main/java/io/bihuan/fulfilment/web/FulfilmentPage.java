package io.bihuan.fulfilment.web;

import io.bihuan.fulfilment.Date;
import io.bihuan.fulfilment.Line;
import io.bihuan.fulfilment.Sheet;
import io.bihuan.plan.PlanState;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan beside what happened.
 *
 * @param id the plan
 * @param name its period in words
 * @param state how far the plan is
 * @param sheet the figures
 * @param rows its lines in words, those that differ first
 * @param beside training beside the plan, in words
 * @param mayCall whether the reader may put dates on the calendar
 * @param mayClose whether the reader may close the figures
 * @param closedBy who closed them, or ""
 * @param stuck dates that could not be put on the calendar, in words
 */
public record FulfilmentPage(
        String id,
        String name,
        PlanState state,
        Sheet sheet,
        List<Row> rows,
        List<Row> beside,
        boolean mayCall,
        boolean mayClose,
        String closedBy,
        List<Stuck> stuck) {

    /** A line with its dates, in words. */
    public record Row(Line line, String topic, List<Happened> dates) {}

    /**
     * A date in words.
     *
     * @param planned when, where and by whom it was planned
     * @param actual what differs of it, or when it was held
     * @param why what differs, and the reason that was given, or ""
     * @param href its session, or ""
     */
    public record Happened(Date date, Told planned, Told actual, String why, String href) {}

    /**
     * Something held, in words.
     *
     * @param when its time, or "" where there is nothing to tell
     * @param where its place and who teaches, as far as they are known
     */
    public record Told(String when, String where) {

        static final Told NOTHING = new Told("", "");

        /** Whether there is nothing to tell. */
        public boolean isEmpty() {
            return when.isEmpty() && where.isEmpty();
        }

        /** In one line. */
        public String inLine() {
            return parts(" · ");
        }

        /** The time, and below it the rest: a narrow column would break it anywhere. */
        String inLines() {
            return parts("\n");
        }

        private String parts(String between) {
            return Stream.of(when, where).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
        }
    }

    /** A date that could not be put on the calendar, and why. */
    public record Stuck(String topic, String when, String why) {}

    /** The picture. */
    public String chart(Ui ui) {
        return new FulfilmentChart(rows, ui).option();
    }

    /** Planned dates that lie ahead and have no session yet. */
    public long uncalled() {
        return sheet.lines().stream()
                .flatMap(line -> line.dates().stream())
                .filter(date -> date.outcome() == Date.Outcome.AHEAD && date.sessionId() == null)
                .count();
    }
}
