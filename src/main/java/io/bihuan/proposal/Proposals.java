package io.bihuan.proposal;

import io.bihuan.competence.OpenNeed;
import io.bihuan.course.Course;
import io.bihuan.coverage.Windows;
import io.bihuan.database.Ids;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a month's plan should hold: what the frequency rules make due, and what people turned out to need.
 *
 * @param standard the rules
 * @param courses every course
 * @param workday which days are worked
 */
record Proposals(ProposalStandard standard, List<Course> courses, Predicate<LocalDate> workday) {

    /** The lines that the frequency rules ask for. */
    List<PlanItem> due(PlanPeriod period, Map<String, LocalDate> lastHeld) {
        return due(period, lastHeld, Map.of());
    }

    /**
     * The lines that the frequency rules ask for.
     *
     * @param foreseen how often the year's plan has a course in this month, by its code: those come before others
     */
    List<PlanItem> due(PlanPeriod period, Map<String, LocalDate> lastHeld, Map<String, Integer> foreseen) {
        var known = new HashMap<>(lastHeld);
        var left = new HashMap<>(foreseen);
        var items = new ArrayList<PlanItem>();
        for (var frequency : standard.frequencies()) {
            var group = frequency.courses().stream()
                    .flatMap(code -> course(code).stream())
                    .toList();
            if (group.isEmpty()) {
                continue;
            }
            var last = group.stream()
                    .map(course -> known.get(course.code()))
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            for (var window : Windows.of(frequency, period.month(), last, workday)) {
                var course = longestNotHeld(wanted(group, left), known);
                left.merge(course.code(), -1, Integer::sum);
                items.add(line(course, window, Reason.rule(frequency, lastHeld.get(course.code())), List.of()));
                known.put(course.code(), window.until());
            }
        }
        return items;
    }

    private static List<Course> wanted(List<Course> group, Map<String, Integer> left) {
        var wanted = group.stream()
                .filter(course -> left.getOrDefault(course.code(), 0) > 0)
                .toList();
        return wanted.isEmpty() ? group : wanted;
    }

    /** The lines that open needs ask for: one an area, for those who need it, early in the month. */
    List<PlanItem> needed(PlanPeriod period, List<OpenNeed> needs) {
        var days = period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(workday)
                .limit(10)
                .toList();
        var byArea = needs.stream()
                .collect(Collectors.groupingBy(OpenNeed::areaCode, LinkedHashMap::new, Collectors.toList()));
        var items = new ArrayList<PlanItem>();
        byArea.forEach((area, inArea) -> building(area).ifPresent(course -> {
            var window = new Windows.Window(days.getFirst(), days.getLast());
            var reason = Reason.needs(inArea.stream().map(OpenNeed::id).toList(), area);
            items.add(line(course, window, reason, inArea));
        }));
        return items;
    }

    private Optional<Course> course(String code) {
        return courses.stream().filter(course -> course.code().equals(code)).findFirst();
    }

    private static Course longestNotHeld(List<Course> group, Map<String, LocalDate> known) {
        return group.stream()
                .min(Comparator.comparing(course -> known.getOrDefault(course.code(), LocalDate.MIN)))
                .orElseThrow();
    }

    /** The course that is most about the area: the one that builds the fewest others beside it. */
    private Optional<Course> building(String area) {
        return courses.stream()
                .filter(course -> course.areas().contains(area))
                .min(Comparator.comparingInt((Course course) -> course.areas().size())
                        .thenComparing(Course::code));
    }

    private static PlanItem line(Course course, Windows.Window window, Reason reason, List<OpenNeed> needs) {
        var id = Ids.next();
        return new PlanItem(
                id,
                id,
                course.id(),
                course.chinese(),
                List.of(),
                needs.stream().map(OpenNeed::staffId).distinct().toList(),
                null,
                window.from(),
                window.until(),
                course.hours(),
                course.mainMethod(),
                course.endsInTest(),
                reason);
    }
}
