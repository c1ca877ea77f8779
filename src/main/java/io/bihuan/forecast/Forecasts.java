package io.bihuan.forecast;

import io.bihuan.calendar.Deadlines;
import io.bihuan.certification.Certificates;
import io.bihuan.roster.Rosters;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people a day asks for, beside those who are on the roster. */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    /** The last days whose expectation is held against what came. */
    private static final int LOOKED_BACK = 7;

    private final History history;
    private final Deadlines deadlines;
    private final Rosters rosters;
    private final Certificates certificates;
    private final Standards standards;
    private final Clock clock;

    Forecasts(
            History history,
            Deadlines deadlines,
            Rosters rosters,
            Certificates certificates,
            Standards standards,
            Clock clock) {
        this.history = history;
        this.deadlines = deadlines;
        this.rosters = rosters;
        this.certificates = certificates;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * The forecast of a day.
     *
     * @param demands its 48 half hours
     * @param days how many days of the same kind it rests on
     * @param handlingSeconds how long one takes on average; 0 where that is not known
     * @param atOnce how many one person is taken to serve at once
     * @param deviation how far the forecasts of the last days lay from what came, as a share; null where nothing came
     * @param target the service it is reckoned for
     * @param rules how people's time is used
     */
    public record Forecast(
            List<Demand> demands,
            int days,
            double handlingSeconds,
            int atOnce,
            @Nullable Double deviation,
            ServiceTarget target,
            StaffingRules rules) {}

    /** The forecast of a duty, ONLINE, PHONE or ONSITE, for a branch or for all of them. */
    public Forecast of(LocalDate day, String duty, @Nullable UUID branchId) {
        var now = clock.instant();
        var target = standards.inForce(ServiceTarget.class, now).rules();
        var rules = standards.inForce(StaffingRules.class, now).rules();
        var atOnce = duty.equals("ONLINE") ? target.concurrentChats() : 1;
        var profile = profile(day, duty, branchId, now);
        var staffing = new Staffing(target, rules, atOnce, profile.handlingSeconds());
        var rostered = rostered(day, duty, branchId);
        var demands = new ArrayList<Demand>();
        for (var slot = 0; slot < Profile.SLOTS; slot++) {
            demands.add(staffing.demand(slot, profile.arrivals()[slot], rostered[slot]));
        }
        return new Forecast(
                List.copyOf(demands),
                profile.days(),
                profile.handlingSeconds(),
                atOnce,
                deviation(duty, branchId, now),
                target,
                rules);
    }

    private Profile profile(LocalDate day, String duty, @Nullable UUID branchId, Instant now) {
        var weeks = standards.inForce(ForecastStandard.class, now).rules().weeks();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var ahead = Math.max(0, Math.ceilDiv((int) (day.toEpochDay() - today.toEpochDay()), 7));
        var like = Profile.likeness(day, weeks + ahead, deadlines::isWorkday).stream()
                .filter(each -> each.isBefore(today))
                .toList();
        return Profile.of(Math.max(1, like.size()), history.on(like, duty, branchId));
    }

    private int[] rostered(LocalDate day, String duty, @Nullable UUID branchId) {
        var start = day.atStartOfDay(clock.getZone()).toInstant();
        var certified = certificates.servingNow(
                duty, day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        var here =
                rosters.onDuty(branchId, start, start.plusSeconds((long) Profile.SLOTS * Staffing.HALF_HOUR)).stream()
                        .filter(each -> certified.contains(each.staffId()))
                        .toList();
        var people = new int[Profile.SLOTS];
        for (var slot = 0; slot < people.length; slot++) {
            var from = start.plusSeconds((long) slot * Staffing.HALF_HOUR);
            var until = from.plusSeconds(Staffing.HALF_HOUR);
            people[slot] = (int) here.stream()
                    .filter(each ->
                            !each.startsAt().isAfter(from) && !each.endsAt().isBefore(until))
                    .count();
        }
        return people;
    }

    private @Nullable Double deviation(String duty, @Nullable UUID branchId, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var expected = new double[LOOKED_BACK * Profile.SLOTS];
        var came = new double[expected.length];
        for (var back = 0; back < LOOKED_BACK; back++) {
            var day = today.minusDays(back + 1L);
            var first = back * Profile.SLOTS;
            var like = Profile.likeness(
                    day, standards.inForce(ForecastStandard.class, now).rules().weeks(), deadlines::isWorkday);
            var profile = Profile.of(Math.max(1, like.size()), history.on(like, duty, branchId));
            System.arraycopy(profile.arrivals(), 0, expected, first, Profile.SLOTS);
            history.on(List.of(day), duty, branchId).forEach(each -> came[first + each.slot()] = each.arrivals());
        }
        return Profile.deviation(expected, came);
    }
}
