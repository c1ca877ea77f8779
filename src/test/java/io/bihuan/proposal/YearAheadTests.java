package io.bihuan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.course.Block;
import io.bihuan.course.Course;
import io.bihuan.course.Method;
import io.bihuan.coverage.Frequency;
import io.bihuan.database.Ids;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.PlanState;
import io.bihuan.plan.Reason;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a year should hold, and what a month draws from it. */
class YearAheadTests {

    private static final PlanPeriod YEAR = PlanPeriod.ofYear(2027);
    private static final PlanPeriod MARCH = PlanPeriod.of(YearMonth.of(2027, 3));
    private static final Course AWARENESS = course("p-awareness", "服务意识");
    private static final Course DUTIES = course("p-duties", "岗位职责");
    private static final Course FIRE = course("p-fire", "消防培训");
    private static final YearAhead AHEAD = new YearAhead(new Proposals(
            new ProposalStandard(
                    BigDecimal.TWO,
                    List.of(
                            new Frequency(
                                    "AWARENESS",
                                    "P-02",
                                    List.of("p-awareness", "p-duties"),
                                    1,
                                    Frequency.Cycle.WEEK,
                                    false),
                            new Frequency("FIRE", "P-04", List.of("p-fire"), 1, Frequency.Cycle.QUARTER, true))),
            List.of(AWARENESS, DUTIES, FIRE),
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())));

    private static Course course(String code, String name) {
        var block = new Block(name, "", BigDecimal.ONE, Method.TALK);
        return new Course(Ids.next(), code, "P", 0, name, "", "", "P-02", false, List.of(), List.of(block));
    }

    private static PlanItem own(String topic, List<Integer> months, String hours) {
        var id = Ids.next();
        return new PlanItem(
                        id,
                        id,
                        null,
                        topic,
                        List.of(),
                        List.of(),
                        null,
                        YEAR.first(),
                        YEAR.last(),
                        new BigDecimal(hours),
                        Method.TALK,
                        false,
                        Reason.own("业主的问题"))
                .heldIn(months);
    }

    private static Plan year(List<PlanItem> items) {
        var someone = UUID.randomUUID();
        return new Plan(
                Ids.next(),
                YEAR,
                1,
                null,
                null,
                null,
                "",
                PlanState.APPROVED,
                someone,
                Instant.EPOCH,
                null,
                null,
                null,
                "",
                null,
                1,
                items);
    }

    @Test
    void each_week_of_the_year_is_in_one_month_and_the_topics_take_turns() {
        var lines = AHEAD.due(YEAR, Map.of());
        var weekly = lines.stream()
                .filter(line -> !FIRE.id().equals(line.courseId()))
                .toList();

        assertThat(weekly).hasSize(2);
        assertThat(weekly.stream().mapToInt(line -> line.months().size()).sum()).isBetween(52, 53);
        assertThat(weekly.getFirst().months().size() - weekly.getLast().months().size())
                .isBetween(-1, 1);
        assertThat(weekly)
                .allSatisfy(line -> assertThat(line.hours())
                        .isEqualByComparingTo(String.valueOf(line.months().size())));
    }

    @Test
    void what_is_owed_each_quarter_counts_from_when_it_was_held_last() {
        assertThat(AHEAD.due(YEAR, Map.of("p-fire", LocalDate.of(2026, 11, 3))))
                .filteredOn(line -> FIRE.id().equals(line.courseId()))
                .singleElement()
                .satisfies(line -> assertThat(line.months()).containsExactly(2, 5, 8, 11));
    }

    @Test
    void a_month_draws_what_the_year_has_in_it_beside_the_rules_with_the_hours_of_once() {
        var year = year(List.of(own("停电应急", List.of(3, 3, 9), "6"), own("夏季防汛", List.of(6), "2")));

        assertThat(AHEAD.besides(year, MARCH)).hasSize(2).allSatisfy(line -> {
            assertThat(line.topic()).isEqualTo("停电应急");
            assertThat(line.hours()).isEqualByComparingTo("2");
            assertThat(line.from()).isEqualTo(MARCH.first());
            assertThat(line.reason().kind()).isEqualTo(Reason.Kind.ANNUAL);
        });
    }

    @Test
    void of_topics_in_turns_a_month_takes_the_one_that_the_year_has_in_it() {
        var proposals = AHEAD.proposals();
        var foreseen = Map.of("p-duties", 3);

        var weekly = proposals.due(MARCH, Map.of("p-fire", LocalDate.of(2027, 2, 3)), foreseen).stream()
                .map(PlanItem::courseId)
                .toList();

        assertThat(Collections.frequency(weekly, DUTIES.id())).isGreaterThanOrEqualTo(3);
        assertThat(weekly.subList(0, 3)).containsOnly(DUTIES.id());
    }

    @Test
    void a_line_that_names_no_month_is_held_in_its_first() {
        var line = own("停电应急", List.of(), "2");

        assertThat(IntStream.rangeClosed(1, 12).map(line::times).boxed().toList())
                .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
