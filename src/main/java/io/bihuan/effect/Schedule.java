package io.bihuan.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Sets the four points of an evaluation by the rules. */
record Schedule(EffectStandard rules, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int WHOLE = 100;

    List<Evaluation.Point> points(LocalDate startsOn, LocalDate endsOn) {
        var before = startsOn.minusDays(rules.daysBefore());
        var half = startsOn.plusDays((ChronoUnit.DAYS.between(startsOn, endsOn) + 1) * rules.duringPercent() / WHOLE);
        var after = endsOn.plusDays(rules.daysAfter());
        var later = endsOn.plusMonths(rules.monthsAfter());
        return Stream.of(
                        backwards(Moment.BEFORE, before),
                        point(
                                Moment.DURING,
                                half,
                                half,
                                startsOn,
                                half.isAfter(startsOn) ? half : startsOn.plusDays(1)),
                        point(
                                Moment.AFTER,
                                after,
                                after.plusDays(rules.serviceDays()),
                                after,
                                after.plusDays(rules.serviceDays())),
                        backwards(Moment.LATER, later))
                .toList();
    }

    private Evaluation.Point backwards(Moment moment, LocalDate on) {
        return point(moment, on, on, on.minusDays(rules.serviceDays()), on);
    }

    private Evaluation.Point point(Moment moment, LocalDate asks, LocalDate reads, LocalDate from, LocalDate until) {
        return new Evaluation.Point(moment, morning(asks), morning(reads), from, until, null, null);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
