package io.bihuan.yearplan;

import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.coverage.Rhythms;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanState;
import io.bihuan.yearplan.YearTable.Cell;
import io.bihuan.yearplan.YearTable.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays annual plans out in months. */
@Service
@Transactional(readOnly = true)
public class YearTables {

    private static final int MONTHS = 12;

    private final PlanLists plans;
    private final Rhythms rhythms;
    private final Courses courses;

    YearTables(PlanLists plans, Rhythms rhythms, Courses courses) {
        this.plans = plans;
        this.rhythms = rhythms;
        this.courses = courses;
    }

    /** An annual plan, month by month. */
    public YearTable of(Plan year, boolean english) {
        var known = courses.byId();
        var months = months(year);
        return new YearTable(
                rhythms.of(year.period().first().getYear(), year.branchId(), english).stream()
                        .map(owed -> new YearTable.Owed(owed.frequency(), owed.topics(), owed(owed, year, known)))
                        .toList(),
                year.items().stream()
                        .map(item -> new YearTable.Line(
                                item.id(), topic(item, known, english), item.hours(), cells(item, months)))
                        .toList());
    }

    /** Of each month the plan that binds, or else the latest draft. */
    private Map<Integer, Plan> months(Plan year) {
        var months = new HashMap<Integer, Plan>();
        for (var plan : plans.months(year)) {
            months.merge(
                    plan.period().first().getMonthValue(),
                    plan,
                    (former, later) -> former.status() == PlanState.APPROVED ? former : later);
        }
        return months;
    }

    private static List<Cell> owed(Rhythms.Owed owed, Plan year, Map<UUID, Course> known) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> {
                    var asked = owed.months().get(month - 1);
                    var taken = year.items().stream()
                            .filter(item -> item.courseId() != null && known.containsKey(item.courseId()))
                            .filter(item -> owed.frequency()
                                    .courses()
                                    .contains(Objects.requireNonNull(known.get(item.courseId()))
                                            .code()))
                            .mapToInt(item -> item.times(month))
                            .sum();
                    return new Cell(asked, taken, State.of(asked, taken, true));
                })
                .toList();
    }

    private static List<Cell> cells(PlanItem item, Map<Integer, Plan> months) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> {
                    var plan = months.get(month);
                    var asked = item.times(month);
                    var taken = plan == null
                            ? 0
                            : (int) plan.items().stream()
                                    .filter(line -> subject(line).equals(subject(item)))
                                    .count();
                    return new Cell(asked, taken, State.of(asked, taken, plan != null));
                })
                .toList();
    }

    private static String subject(PlanItem item) {
        return item.courseId() == null ? item.topic() : item.courseId().toString();
    }

    private static String topic(PlanItem item, Map<UUID, Course> known, boolean english) {
        var course = item.courseId() == null ? null : known.get(item.courseId());
        return course == null ? item.topic() : course.name(english);
    }
}
