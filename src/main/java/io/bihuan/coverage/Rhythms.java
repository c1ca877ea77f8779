package io.bihuan.coverage;

import io.bihuan.calendar.Deadlines;
import io.bihuan.course.Courses;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often the standard asks for what within a year, month by month. */
@Service
@Transactional(readOnly = true)
public class Rhythms {

    private static final int MONTHS = 12;

    private final Holdings holdings;
    private final Courses courses;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Clock clock;

    Rhythms(Holdings holdings, Courses courses, Standards standards, Deadlines deadlines, Clock clock) {
        this.holdings = holdings;
        this.courses = courses;
        this.standards = standards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What a frequency asks for in a year.
     *
     * @param frequency which
     * @param topics the names of its topics
     * @param months how many times in each month
     */
    public record Owed(Frequency frequency, List<String> topics, List<Integer> months) {}

    /** What each frequency asks for in a year, held as it falls due from when a branch held it last before. */
    public List<Owed> of(int year, @Nullable UUID branchId, boolean english) {
        var begins = LocalDate.of(year, 1, 1);
        var standard = standards.inForce(
                FrequencyStandard.class, begins.atStartOfDay(clock.getZone()).toInstant());
        var last = holdings.lastBefore(begins, branchId);
        var known = courses.all();
        return standard.rules().frequencies().stream()
                .map(frequency -> new Owed(
                        frequency,
                        known.stream()
                                .filter(course -> frequency.courses().contains(course.code()))
                                .map(course -> course.name(english))
                                .toList(),
                        months(
                                frequency,
                                year,
                                frequency.courses().stream()
                                        .flatMap(code -> Stream.ofNullable(last.get(code)))
                                        .max(Comparator.naturalOrder())
                                        .orElse(LocalDate.MIN))))
                .toList();
    }

    private List<Integer> months(Frequency frequency, int year, LocalDate lastHeld) {
        var months = new ArrayList<Integer>();
        var last = lastHeld;
        for (var month = 1; month <= MONTHS; month++) {
            var windows = Windows.of(
                    frequency,
                    YearMonth.of(year, month),
                    last.equals(LocalDate.MIN) ? null : last,
                    deadlines::isWorkday);
            months.add(windows.size());
            last = windows.isEmpty() ? last : windows.getLast().until();
        }
        return months;
    }
}
