package io.bihuan.resit;

import io.bihuan.calendar.Deadlines;
import io.bihuan.people.PeopleLists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Newcomers by the month in which they came: when they are tested (P-07), and how many have passed by which test (P-09). */
@Service
@Transactional(readOnly = true)
public class Cohorts {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final PeopleLists people;
    private final FollowupLists lists;
    private final Deadlines deadlines;
    private final Clock clock;

    Cohorts(JdbcClient jdbc, PeopleLists people, FollowupLists lists, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.lists = lists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Of those of an intake who sat so many tests or passed before, how many have passed by then.
     *
     * @param people how many that is
     * @param wanted what the standard asks for, in per cent
     * @param enough whether they are enough to call it met or missed
     */
    public record Rate(int people, int passed, int wanted, boolean enough) {

        /** The share in per cent; null where nobody has got so far. */
        public @Nullable BigDecimal percent() {
            return people == 0
                    ? null
                    : BigDecimal.valueOf(passed * 100L).divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP);
        }

        /** Whether the standard is met. */
        public boolean met() {
            return passed * 100L >= (long) wanted * people;
        }
    }

    /** An intake: how many came, and the rates of the first, second, third test. */
    public record Cohort(YearMonth month, int came, List<Rate> rates) {}

    /** A newcomer whose test is ahead or overdue. */
    public record Newcomer(UUID staffId, String name, String team, LocalDate joinedOn, LocalDate testOn, boolean sat) {}

    record Result(UUID staffId, int number, boolean passed) {}

    /** The intakes of the last twelve months, the latest first. */
    public List<Cohort> cohorts(@Nullable UUID branchId) {
        var since = YearMonth.now(clock).minusMonths(MONTHS - 1L);
        var came = new TreeMap<YearMonth, List<UUID>>(Comparator.reverseOrder());
        staff(branchId)
                .forEach(row -> came.computeIfAbsent(YearMonth.from(row.joinedOn()), _ -> new ArrayList<>())
                        .add(row.id()));
        came.keySet().removeIf(month -> month.isBefore(since));
        var results = results(came.values().stream().flatMap(List::stream).toList());
        var standard = lists.standard();
        return came.entrySet().stream()
                .map(entry ->
                        new Cohort(entry.getKey(), entry.getValue().size(), rates(entry.getValue(), results, standard)))
                .toList();
    }

    static List<Rate> rates(List<UUID> cohort, Map<UUID, List<Result>> results, ResitStandard standard) {
        var rates = new ArrayList<Rate>();
        for (var test = 1; test <= standard.passRates().size(); test++) {
            var people = 0;
            var passed = 0;
            for (var person : cohort) {
                var sat = results.getOrDefault(person, List.of());
                var upTo = test;
                var through = sat.stream().anyMatch(each -> each.number() <= upTo && each.passed());
                if (through || sat.stream().anyMatch(each -> each.number() == upTo)) {
                    people++;
                    passed += through ? 1 : 0;
                }
            }
            rates.add(new Rate(people, passed, standard.passRates().get(test - 1), people >= standard.rateLeast()));
        }
        return rates;
    }

    /** Who came lately, with the day of their test, the first in front; those who have sat it stay for a month. */
    public List<Newcomer> newcomers(@Nullable UUID branchId) {
        var today = LocalDate.now(clock);
        var standard = lists.standard();
        var lately = staff(branchId).stream()
                .filter(row -> row.joinedOn().isAfter(today.minusMonths(1))
                        && !row.joinedOn().isAfter(today))
                .toList();
        var results = results(lately.stream().map(PeopleLists.Row::id).toList());
        return lately.stream()
                .map(row -> new Newcomer(
                        row.id(),
                        row.name(),
                        row.team(),
                        row.joinedOn(),
                        deadlines.workdaysAfter(row.joinedOn(), standard.newcomerWorkday()),
                        results.containsKey(row.id())))
                .sorted(Comparator.comparing(Newcomer::sat).thenComparing(Newcomer::testOn))
                .toList();
    }

    private List<PeopleLists.Row> staff(@Nullable UUID branchId) {
        return people.everybody(new PeopleLists.Question("", null, "", PeopleLists.State.HERE, branchId));
    }

    /** Admission tests of these people, numbered in the order in which they sat them. */
    private Map<UUID, List<Result>> results(List<UUID> staff) {
        return jdbc.sql("""
                        select staff_id, row_number() over (partition by staff_id order by at, source_id)::int as number,
                               passed
                          from resit.attempt
                         where staff_id = any(:staff)
                           and subject like 'ADMISSION%'
                        """).param("staff", staff.toArray(UUID[]::new)).query(Result.class).list().stream()
                .collect(Collectors.groupingBy(Result::staffId));
    }
}
