package io.bihuan.apprenticeship;

import io.bihuan.calendar.Deadlines;
import io.bihuan.job.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The days of an apprenticeship: workdays by the calendar, each with the debrief it owes and the hour it is due. */
@Component
class DebriefDays {

    static final String TIMER = "apprenticeship.debrief";

    private final DebriefRows rows;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Clock clock;

    DebriefDays(DebriefRows rows, Deadlines deadlines, Timers timers, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.timers = timers;
        this.clock = clock;
    }

    /** So many workdays, the first of which is given. */
    List<LocalDate> from(LocalDate first, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> place == 0 ? first : deadlines.workdaysAfter(first, place))
                .toList();
    }

    void owe(UUID apprenticeship, UUID mentor, List<LocalDate> days, ApprenticeshipStandard standard) {
        for (var day : days) {
            var due = day.atTime(standard.debriefBy()).atZone(deadlines.zone()).toInstant();
            timers.set(TIMER, rows.add(apprenticeship, mentor, day, due).toString(), due);
        }
    }

    /** The new mentor owes what is not signed yet; what is late already is asked for this very evening. */
    void handOver(UUID apprenticeship, UUID mentor) {
        rows.handOver(apprenticeship, mentor);
        rows.of(apprenticeship).stream()
                .filter(debrief -> debrief.signedAt() == null && debrief.dueAt().isBefore(clock.instant()))
                .forEach(debrief -> timers.set(TIMER, debrief.id().toString(), evening(debrief.dueAt())));
    }

    private Instant evening(Instant due) {
        var zone = deadlines.zone();
        var hour = due.atZone(zone).toLocalTime();
        var today = LocalDate.ofInstant(clock.instant(), zone)
                .atTime(hour)
                .atZone(zone)
                .toInstant();
        return today.isAfter(clock.instant()) ? today : clock.instant();
    }

    void drop(UUID apprenticeship) {
        rows.drop(apprenticeship).forEach(id -> timers.cancel(TIMER, id.toString()));
    }
}
