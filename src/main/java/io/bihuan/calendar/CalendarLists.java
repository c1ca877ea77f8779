package io.bihuan.calendar;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about calendars ask. */
@Service
@Transactional(readOnly = true)
public class CalendarLists {

    private final CalendarRows rows;

    CalendarLists(CalendarRows rows) {
        this.rows = rows;
    }

    /** One version of a calendar in its history. */
    public record Change(int version, CalendarRules rules, String ground, String by, Instant at) {}

    /** The versions of a calendar, the newest first. */
    public List<Change> history(String name) {
        return rows.history(name).stream()
                .map(version -> new Change(
                        version.rules().version(),
                        version.rules(),
                        version.ground(),
                        version.changedBy(),
                        version.changedAt()))
                .toList();
    }
}
