package io.bihuan.calendar;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that can be done to calendars: change their hours, take in a year's notice. */
@Service
@Transactional
public class CalendarDesk {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final CalendarRows rows;
    private final Calendars calendars;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(CalendarRows rows, Calendars calendars, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a calendar of a new name. */
    public CalendarEdit open(CalendarRules rules, String ground, SignedIn by) {
        if (calendars.find(rules.name()).isPresent()) {
            return new CalendarEdit.NameTaken();
        }
        return keep(rules, 1, ground, by);
    }

    /** Changes a calendar; the version in the rules is the one that the change was made upon. */
    public CalendarEdit change(CalendarRules rules, String ground, SignedIn by) {
        var current = calendars.require(rules.name()).rules();
        if (current.version() != rules.version()) {
            return new CalendarEdit.Outdated(current.version());
        }
        return current.equals(rules) ? new CalendarEdit.Unchanged() : keep(rules, rules.version() + 1, ground, by);
    }

    private CalendarEdit keep(CalendarRules rules, int version, String ground, SignedIn by) {
        var kept = new CalendarRules(
                rules.name(),
                version,
                rules.week(),
                rules.followsHolidays(),
                rules.endsAtMidnight(),
                rules.exceptions());
        rows.add(kept, ground, by, clock.instant());
        audit.did(
                by.staffId(),
                "calendar.changed",
                "calendar",
                rules.name(),
                Map.of("version", Integer.toString(version), "ground", ground));
        tell(rules.name(), FIRST_YEAR, LAST_YEAR);
        return new CalendarEdit.Changed(version);
    }

    /** Reads a file without keeping anything, and says what it would change. */
    @Transactional(readOnly = true)
    public NoticeReading read(byte[] content) {
        return switch (HolidayFile.read(content)) {
            case HolidayFile.Reading.Refused(var key, var arguments) -> new NoticeReading.Refused(key, arguments);
            case HolidayFile.Reading.Read(var notice) ->
                new NoticeReading.Read(notice, calendars.holidays().years().contains(notice.year()), changes(notice));
        };
    }

    private List<NoticeReading.DayChange> changes(HolidayNotice notice) {
        var before = calendars.holidays();
        var notices = new TreeMap<Integer, HolidayNotice>();
        calendars.notices().forEach(each -> notices.put(each.year(), each));
        notices.put(notice.year(), notice);
        var after = Holidays.of(notices.values());
        var days = new TreeSet<LocalDate>(before.days().keySet());
        days.addAll(after.days().keySet());
        var changes = new ArrayList<NoticeReading.DayChange>();
        for (var day : days) {
            var was = before.days().get(day);
            var is = after.days().get(day);
            var worked = was == null ? day.getDayOfWeek().getValue() < 6 : was.works();
            var works = is == null ? day.getDayOfWeek().getValue() < 6 : is.works();
            if (worked != works) {
                var name = is != null ? is.name() : was != null ? was.name() : "";
                changes.add(new NoticeReading.DayChange(day, name, worked, works));
            }
        }
        return changes;
    }

    /** Takes a notice in; from now on every calendar that follows holidays follows it. */
    public void take(HolidayNotice notice, SignedIn by) {
        rows.add(notice, by, clock.instant());
        audit.did(
                by.staffId(),
                "calendar.notice-imported",
                "notice",
                Integer.toString(notice.year()),
                Map.of("days", Integer.toString(notice.days().size()), "papers", String.join(" ", notice.papers())));
        tell(CalendarChanged.EVERY, notice.year() - 1, notice.year() + 1);
    }

    private void tell(String calendar, int fromYear, int toYear) {
        rows.touch();
        calendars.forget();
        // Others on this node must not go on with what they read while this was not yet committed.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.forget();
            }
        });
        events.publishEvent(new CalendarChanged(calendar, fromYear, toYear, clock.instant()));
    }
}
