package io.bihuan.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.course.Method;
import io.bihuan.database.Ids;
import io.bihuan.fulfilment.Date.Difference;
import io.bihuan.fulfilment.Date.Outcome;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.Reason;
import io.bihuan.training.LineSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of the dates of a line. */
class ComparisonTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Instant FRIDAY = Instant.parse("2026-12-11T02:00:00Z");
    private static final UUID ROOM = Ids.next();
    private static final UUID LI = Ids.next();
    private static final UUID SU = Ids.next();

    private static Occurrence date(int group, LocalDate day) {
        return new Occurrence(
                Ids.next(),
                group,
                day,
                LocalTime.of(14, 0),
                LocalTime.of(15, 30),
                ROOM,
                LI,
                List.of(Ids.next(), Ids.next()),
                false);
    }

    private static PlanItem line(Occurrence... dates) {
        return new PlanItem(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "接待礼仪",
                List.of(),
                List.of(),
                LI,
                MONDAY,
                MONDAY.plusDays(4),
                new BigDecimal("2"),
                Method.TALK,
                false,
                Reason.own(""),
                Arrays.asList(dates));
    }

    private static LineSession session(@Nullable Integer group, LocalDate day, int hour) {
        var starts = day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
        return new LineSession(
                Ids.next(),
                Ids.next(),
                "接待礼仪",
                Ids.next(),
                group,
                starts,
                starts.plus(Duration.ofMinutes(90)),
                "培训室",
                LI,
                new BigDecimal("2"),
                2,
                1,
                1,
                null,
                starts.plus(Duration.ofHours(2)),
                "");
    }

    private static LineSession calledOff(LineSession session, String why) {
        return new LineSession(
                session.id(),
                session.courseId(),
                session.topic(),
                session.itemId(),
                session.group(),
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.instructorId(),
                session.hours(),
                session.expected(),
                0,
                0,
                session.startsAt().minus(Duration.ofDays(1)),
                null,
                why);
    }

    private static LineSession taughtBy(LineSession session, UUID who) {
        return new LineSession(
                session.id(),
                session.courseId(),
                session.topic(),
                session.itemId(),
                session.group(),
                session.startsAt(),
                session.endsAt(),
                session.place(),
                who,
                session.hours(),
                session.expected(),
                session.present(),
                session.excused(),
                session.cancelledAt(),
                session.closedAt(),
                session.remarks());
    }

    private static Line compared(PlanItem line, LineSession... sessions) {
        return new Comparison(Map.of(ROOM, "培训室"), SHANGHAI, FRIDAY).of(line, List.of(sessions));
    }

    @Test
    void what_was_held_as_planned_says_who_came_of_those_expected() {
        var line = compared(line(date(1, MONDAY)), session(1, MONDAY, 14));

        assertThat(line.asPlanned()).isTrue();
        assertThat(line.peoplePlanned()).isEqualTo(2);
        assertThat(line.peopleHeld()).isEqualTo(1);
        assertThat(line.hoursHeld()).isEqualByComparingTo(line.hoursPlanned());
    }

    @Test
    void another_day_or_another_teacher_is_a_change_and_each_is_named() {
        var moved = compared(line(date(1, MONDAY)), taughtBy(session(1, WEDNESDAY, 14), SU));

        assertThat(moved.dates()).singleElement().satisfies(date -> {
            assertThat(date.outcome()).isEqualTo(Outcome.MOVED);
            assertThat(date.differences()).containsExactly(Difference.DAY, Difference.INSTRUCTOR);
        });
        assertThat(compared(line(date(1, MONDAY)), session(1, MONDAY, 16)).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.differences()).containsExactly(Difference.TIME));
    }

    @Test
    void what_was_called_off_keeps_its_reason_and_counts_no_hours() {
        var line = compared(line(date(1, MONDAY)), calledOff(session(1, MONDAY, 14), "讲师生病"));

        assertThat(line.failed()).isEqualTo(1);
        assertThat(line.dates())
                .singleElement()
                .satisfies(date -> assertThat(date.reason()).isEqualTo("讲师生病"));
        assertThat(line.hoursHeld()).isEqualByComparingTo("0");
    }

    @Test
    void a_second_session_for_the_same_date_counts_before_the_one_that_was_called_off() {
        var line = compared(line(date(1, MONDAY)), calledOff(session(1, MONDAY, 14), "停电"), session(1, WEDNESDAY, 14));

        assertThat(line.dates()).extracting(Date::outcome).containsExactly(Outcome.MOVED);
    }

    @Test
    void a_date_without_a_session_is_missed_once_it_is_over_and_ahead_before() {
        var line = compared(line(date(1, MONDAY), date(2, MONDAY.plusDays(7))));

        assertThat(line.dates()).extracting(Date::outcome).containsExactly(Outcome.MISSED, Outcome.AHEAD);
    }

    @Test
    void a_session_called_by_hand_answers_the_date_that_has_none_and_one_more_is_added() {
        var line = compared(
                line(date(1, MONDAY), date(2, WEDNESDAY)),
                session(1, MONDAY, 14),
                session(null, WEDNESDAY, 14),
                session(null, WEDNESDAY, 17));

        assertThat(line.dates()).extracting(Date::outcome).containsExactly(Outcome.HELD, Outcome.HELD, Outcome.ADDED);
        assertThat(line.planned()).isEqualTo(2);
        assertThat(line.held()).isEqualTo(3);
    }

    @Test
    void a_line_without_dates_is_kept_when_it_is_held_on_any_of_its_days() {
        assertThat(compared(line(), session(null, WEDNESDAY, 9)).asPlanned()).isTrue();
        assertThat(compared(line(), session(null, MONDAY.minusDays(3), 9)).dates())
                .singleElement()
                .satisfies(date -> assertThat(date.differences()).contains(Difference.DAY));
    }
}
