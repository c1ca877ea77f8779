package io.bihuan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What months of service came to: ratios of sums over the counted days, never means of agents' ratios. */
@Service
@Transactional(readOnly = true)
public class ServiceFigures {

    private final JdbcClient jdbc;

    ServiceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One month of service.
     *
     * @param month which
     * @param conversations how many were held
     * @param firstInTime how many of those answered heard a person in time (E-03)
     * @param averageResponseMillis how long customers waited for an answer on average, or null without answers
     * @param score the mean of the inspections' scores, or null without inspections
     */
    public record Month(
            YearMonth month,
            long conversations,
            Share firstInTime,
            @Nullable BigDecimal averageResponseMillis,
            @Nullable BigDecimal score) {

        static Month none(YearMonth month) {
            return new Month(month, 0, new Share(0, 0), null, null);
        }
    }

    /** So many months up to and including the last one, the earliest first; a month without service is there too. */
    public List<Month> months(YearMonth last, int count) {
        var first = last.minusMonths(count - 1L);
        Map<YearMonth, Month> known = jdbc
                .sql("""
                        select date_trunc('month', day)::date as month,
                               sum(conversations) as conversations,
                               sum(answered) as answered,
                               sum(first_in_time) as first_in_time,
                               sum(replies) as replies,
                               sum(reply_millis) as reply_millis,
                               sum(inspected) as inspected,
                               sum(score_sum) as score_sum
                          from insight.service_day
                         where day >= :from
                           and day < :until
                         group by 1
                        """)
                .param("from", Date.valueOf(first.atDay(1)))
                .param("until", Date.valueOf(last.plusMonths(1).atDay(1)))
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("conversations"),
                        new Share(row.getLong("first_in_time"), row.getLong("answered")),
                        mean(row.getBigDecimal("reply_millis"), row.getLong("replies")),
                        mean(row.getBigDecimal("score_sum"), row.getLong("inspected"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Month::month, Function.identity()));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(count)
                .map(month -> known.getOrDefault(month, Month.none(month)))
                .toList();
    }

    private static @Nullable BigDecimal mean(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
