package io.bihuan.complaint;

import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.DeadlineKind;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Pause;
import io.bihuan.calendar.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Computes the limits of stages on the working calendar. */
@Component
class StageClock {

    private final Deadlines deadlines;

    StageClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The limits of the standard that a complaint began under. */
    Progress.Limits limits(ComplaintStandard rules) {
        return (stage, start, records) -> deadline(stage, start, records, rules).dueAt();
    }

    /** When the stage must be done, and why; execution ends with the last thing that was promised. */
    Deadline deadline(Stage stage, Instant start, Records records, ComplaintStandard rules) {
        return deadline(stage, start, records, rules, List.of());
    }

    /** The same with the clock having stood still now and then. */
    Deadline deadline(Stage stage, Instant start, Records records, ComplaintStandard rules, List<Pause> pauses) {
        return terms(stage, records, rules).stream()
                .map(term -> deadlines.due(start, term, Calendars.STANDARD, pauses))
                .max(Comparator.comparing(Deadline::dueAt))
                .orElseThrow();
    }

    /** What each remedy must be done by, for those that have a time of their own. */
    Map<Remedy, Deadline> promises(Instant start, Records records, ComplaintStandard rules) {
        var promises = new TreeMap<Remedy, Deadline>();
        for (var remedy : records.remedies()) {
            if (remedy.needsAmount()) {
                promises.put(remedy, deadlines.due(start, rules.refundWithin()));
            } else if (remedy == Remedy.EXCHANGE) {
                promises.put(remedy, deadlines.due(start, rules.exchangeWithin()));
            }
        }
        return promises;
    }

    /** By when another department has done what it is asked now. */
    Deadline task(Instant now, ComplaintStandard rules) {
        return deadlines.due(now, rules.taskTerm());
    }

    /** Until when the customer of an archived complaint is to be asked whether all is well. */
    Instant returnVisit(Instant closedAt, ComplaintStandard rules) {
        return deadlines.due(closedAt, rules.returnVisit()).dueAt();
    }

    private static List<Term> terms(Stage stage, Records records, ComplaintStandard rules) {
        var limit = rules.stage(stage).limit();
        if (stage != Stage.EXECUTION) {
            return List.of(limit);
        }
        var remedies = records.remedies();
        var money = remedies.stream().anyMatch(Remedy::needsAmount);
        var onlyMoney = remedies.stream()
                .allMatch(remedy -> remedy.needsAmount() || remedy == Remedy.APOLOGY || remedy == Remedy.EXPLANATION);
        if (money && onlyMoney) {
            return List.of(rules.refundWithin());
        }
        return remedies.contains(Remedy.EXCHANGE) ? List.of(rules.exchangeWithin(), limit) : List.of(limit);
    }

    /** How much of the limit is used, in per cent, what stood still not counted; above 100 when it is late. */
    int used(Progress progress, ComplaintStandard rules, Instant now, List<Pause> pauses) {
        if (now.isAfter(progress.dueAt())) {
            return 101;
        }
        var kind = rules.stage(progress.stage()).limit().kind();
        var still = pauses.stream()
                .map(pause -> counted(kind, pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
        var whole = counted(kind, progress.startedAt(), progress.dueAt()).minus(still);
        var gone = counted(kind, progress.startedAt(), now).minus(still);
        return whole.isPositive() ? (int) Math.max(0, gone.toMillis() * 100 / whole.toMillis()) : 100;
    }

    private Duration counted(DeadlineKind kind, Instant from, Instant to) {
        return switch (kind) {
            case WORKING_DURATION, WORKING_DAYS -> to.isBefore(from) ? Duration.ZERO : deadlines.openTime(from, to);
            case ELAPSED, CALENDAR_DAYS, CALENDAR_MONTHS -> Duration.between(from, to);
        };
    }
}
