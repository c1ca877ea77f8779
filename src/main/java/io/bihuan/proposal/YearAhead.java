package io.bihuan.proposal;

import io.bihuan.course.Course;
import io.bihuan.database.Ids;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a year should hold, month by month, and what a month draws from its year. */
record YearAhead(Proposals proposals) {

    private static final int MONTHS = 12;

    /** A line a course that the frequency rules ask for within the year, each with its months. */
    List<PlanItem> due(PlanPeriod year, Map<String, LocalDate> lastHeld) {
        var known = new HashMap<>(lastHeld);
        var codes = proposals.courses().stream().collect(Collectors.toMap(Course::id, Course::code));
        var byCourse = new LinkedHashMap<String, List<PlanItem>>();
        for (var month = 0; month < MONTHS; month++) {
            var period = PlanPeriod.of(year.month().plusMonths(month));
            for (var item : proposals.due(period, known)) {
                var code = codes.getOrDefault(item.courseId(), item.topic());
                known.merge(code, item.until(), (one, other) -> one.isAfter(other) ? one : other);
                byCourse.computeIfAbsent(code, _ -> new ArrayList<>()).add(item);
            }
        }
        return byCourse.values().stream().map(items -> line(items, year)).toList();
    }

    private static PlanItem line(List<PlanItem> times, PlanPeriod year) {
        var first = times.getFirst();
        return new PlanItem(
                        first.id(),
                        first.origin(),
                        first.courseId(),
                        first.topic(),
                        first.teams(),
                        first.people(),
                        null,
                        year.first(),
                        year.last(),
                        first.hours().multiply(BigDecimal.valueOf(times.size())),
                        first.method(),
                        first.test(),
                        first.reason())
                .heldIn(times.stream().map(item -> item.from().getMonthValue()).toList());
    }

    /** How often the year's plan has each course in the month, by the course's code. */
    Map<String, Integer> courses(Plan year, PlanPeriod month) {
        var codes = proposals.courses().stream().collect(Collectors.toMap(Course::id, Course::code));
        return year.items().stream()
                .filter(item -> item.courseId() != null && codes.containsKey(item.courseId()))
                .collect(Collectors.toMap(
                        item -> codes.getOrDefault(item.courseId(), ""),
                        item -> item.times(month.first().getMonthValue()),
                        Integer::sum));
    }

    /** What the year's plan has in the month besides what the frequency rules ask for, as lines of the month. */
    List<PlanItem> besides(Plan year, PlanPeriod month) {
        return year.items().stream()
                .filter(item -> item.reason().kind() != Reason.Kind.RULE)
                .flatMap(item -> Stream.generate(() -> drawn(item, month))
                        .limit(item.times(month.first().getMonthValue())))
                .toList();
    }

    private static PlanItem drawn(PlanItem foreseen, PlanPeriod month) {
        var id = Ids.next();
        var times = Math.max(1, foreseen.months().size());
        return new PlanItem(
                id,
                id,
                foreseen.courseId(),
                foreseen.topic(),
                foreseen.teams(),
                foreseen.people(),
                foreseen.instructorId(),
                month.first(),
                month.last(),
                foreseen.hours().divide(BigDecimal.valueOf(times), 1, RoundingMode.HALF_UP),
                foreseen.method(),
                foreseen.test(),
                Reason.annual(foreseen));
    }
}
