package io.bihuan.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 26);

    private final Schedule schedule =
            new Schedule(new EffectStandard(3, 50, 1, 6, 28, 90, 5, 10, 1000), ZoneId.of("Asia/Shanghai"));

    private Evaluation.Point point(Moment moment) {
        return schedule.points(FIRST, LAST).stream()
                .filter(point -> point.moment() == moment)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void service_before_the_training_is_read_up_to_the_point_before_its_first_day() {
        assertThat(point(Moment.BEFORE).asksAt()).isEqualTo("2027-02-26T01:00:00Z");
        assertThat(point(Moment.BEFORE).readFrom()).isEqualTo("2027-01-29");
        assertThat(point(Moment.BEFORE).readUntil()).isEqualTo("2027-02-26");
    }

    @Test
    void people_are_asked_at_once_after_the_training_and_service_is_read_over_the_days_that_follow() {
        assertThat(point(Moment.AFTER).asksAt()).isEqualTo("2027-03-27T01:00:00Z");
        assertThat(point(Moment.AFTER).readFrom()).isEqualTo("2027-03-27");
        assertThat(point(Moment.AFTER).readsAt()).isEqualTo("2027-04-24T01:00:00Z");
    }

    @Test
    void the_middle_lies_in_the_middle_and_the_last_point_six_months_after_the_end() {
        assertThat(point(Moment.DURING).asksAt()).isEqualTo("2027-03-14T01:00:00Z");
        assertThat(point(Moment.LATER).asksAt()).isEqualTo("2027-09-26T01:00:00Z");
        assertThat(point(Moment.LATER).readUntil()).isEqualTo("2027-09-26");
    }
}
