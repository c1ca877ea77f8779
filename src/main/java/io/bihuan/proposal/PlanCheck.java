package io.bihuan.proposal;

import io.bihuan.competence.OpenNeed;
import io.bihuan.course.Course;
import io.bihuan.coverage.Windows;
import io.bihuan.plan.Finding;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Holds a month's plan against the rules and says which it does not meet. */
record PlanCheck(ProposalStandard standard, List<Course> courses, Predicate<LocalDate> workday) {

    List<Finding> of(
            PlanPeriod period,
            List<PlanItem> items,
            UUID supervisor,
            Map<String, LocalDate> lastHeld,
            List<OpenNeed> needs) {
        var findings = new ArrayList<Finding>();
        items.stream()
                .filter(item -> item.instructorId() == null)
                .forEach(item -> findings.add(Finding.of(Finding.Kind.NOBODY_TEACHES, "P-05", item.topic())));
        findings.addAll(tooSeldom(period, items, lastHeld));
        findings.addAll(supervisor(period, items, supervisor));
        var answered = new HashSet<UUID>();
        items.forEach(item -> answered.addAll(item.reason().needs()));
        var left = needs.stream().filter(need -> !answered.contains(need.id())).count();
        if (left > 0) {
            findings.add(Finding.of(Finding.Kind.NEED_LEFT_OUT, "N-04", left));
        }
        return findings;
    }

    private List<Finding> tooSeldom(PlanPeriod period, List<PlanItem> items, Map<String, LocalDate> lastHeld) {
        var findings = new ArrayList<Finding>();
        for (var frequency : standard.frequencies()) {
            var group = courses.stream()
                    .filter(course -> frequency.courses().contains(course.code()))
                    .toList();
            var ids = group.stream().map(Course::id).toList();
            var last = group.stream()
                    .flatMap(course -> java.util.stream.Stream.ofNullable(lastHeld.get(course.code())))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            var due = Windows.of(frequency, period.month(), last, workday).size();
            var planned = items.stream()
                    .filter(item -> item.courseId() != null && ids.contains(item.courseId()))
                    .count();
            if (!group.isEmpty() && planned < due) {
                findings.add(Finding.of(
                        Finding.Kind.TOO_SELDOM,
                        frequency.rule(),
                        group.stream()
                                .map(Course::chinese)
                                .limit(3)
                                .reduce((a, b) -> a + "、" + b)
                                .orElse(""),
                        due,
                        planned));
            }
        }
        return findings;
    }

    private List<Finding> supervisor(PlanPeriod period, List<PlanItem> items, UUID supervisor) {
        var hours = TeachingShare.hoursByWeek(supervisor, items);
        return period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(workday)
                .map(TeachingShare::week)
                .distinct()
                .filter(week -> period.has(week.plusDays(2)))
                .filter(week ->
                        hours.getOrDefault(week, java.math.BigDecimal.ZERO).compareTo(standard.supervisorHoursAWeek())
                                < 0)
                .map(week -> Finding.of(
                        Finding.Kind.SUPERVISOR_TEACHES_TOO_LITTLE,
                        "P-06",
                        week,
                        hours.getOrDefault(week, java.math.BigDecimal.ZERO),
                        standard.supervisorHoursAWeek()))
                .toList();
    }
}
