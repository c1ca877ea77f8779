package io.bihuan.complaint;

import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
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
        return terms(stage, records, rules).stream()
                .map(term -> deadlines.due(start, term))
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

    /** How much of the limit is used, in per cent; above 100 when it is late. */
    int used(Progress progress, ComplaintStandard rules, Instant now) {
        var kind = rules.stage(progress.stage()).limit().kind();
        return deadlines.used(progress.startedAt(), progress.dueAt(), now, kind, Calendars.STANDARD);
    }
}
