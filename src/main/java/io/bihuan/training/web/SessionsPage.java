package io.bihuan.training.web;

import io.bihuan.training.LeaveRequest;
import io.bihuan.training.MakeUp;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SessionState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Option;
import java.time.LocalDate;
import java.util.List;

/**
 * Sessions: those that want something done, the week, and those gone by.
 *
 * @param show WEEK, PAST or ITEM
 * @param monday the week shown
 * @param days the sessions by day
 * @param withoutRecord sessions that are over and have no record
 * @param leave leave that waits for a decision
 * @param makeUps who must make a session up
 * @param mayPlan whether the reader schedules sessions
 * @param page which page of those gone by, from 0
 * @param more whether there are more
 */
public record SessionsPage(
        Show show,
        LocalDate monday,
        List<Day> days,
        List<Row> withoutRecord,
        List<LeaveRow> leave,
        List<MakeUpRow> makeUps,
        boolean mayPlan,
        int page,
        boolean more) {

    /** What is listed. */
    public enum Show {
        WEEK,
        PAST,
        ITEM
    }

    /** The sessions of a day. */
    public record Day(LocalDate day, List<Row> rows) {}

    /** One session. */
    public record Row(SessionLists.Row session, SessionState state, String instructor) {}

    /** Leave that waits. */
    public record LeaveRow(LeaveRequest leave, String name, String topic, ClockChip clock) {}

    /** Somebody who owes a make-up. */
    public record MakeUpRow(MakeUp owed, String name, ClockChip clock, List<Option> ahead) {}

    /** The Monday before. */
    public String weekBefore() {
        return monday.minusWeeks(1).toString();
    }

    /** The Monday after. */
    public String weekAfter() {
        return monday.plusWeeks(1).toString();
    }

    /** Whether no session is listed. */
    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.rows().isEmpty());
    }
}
