package io.bihuan.roster;

import io.bihuan.roster.Breach.Limit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Holds what one person works against the limits of the standard (H-05). */
final class Limits {

    private static final int HOUR = 60;

    private final RosterStandard rules;
    private final List<Stint> stints;
    private final List<Breach> broken = new ArrayList<>();

    private Limits(RosterStandard rules, List<Stint> stints) {
        this.rules = rules;
        this.stints =
                stints.stream().sorted(Comparator.comparing(Stint::starts)).toList();
    }

    /** Every limit that one person's shifts break, by day. */
    static List<Breach> of(List<Stint> stints, RosterStandard rules) {
        var limits = new Limits(rules, stints);
        limits.days();
        limits.weeks();
        limits.rests();
        limits.rows(false, Limit.DAYS_IN_A_ROW, rules.daysInARow());
        limits.rows(true, Limit.NIGHTS_IN_A_ROW, rules.nightsInARow());
        limits.broken.sort(Comparator.comparing(Breach::day).thenComparing(Breach::limit));
        return List.copyOf(limits.broken);
    }

    private void days() {
        var most = rules.hoursADay() * HOUR;
        stints.stream()
                .filter(stint -> stint.minutes() > most)
                .forEach(stint -> broken.add(new Breach(Limit.DAY_HOURS, stint.day(), stint.minutes(), most)));
    }

    private void weeks() {
        var most = rules.hoursAWeek() * HOUR;
        var minutes = new TreeMap<LocalDate, Integer>();
        for (var stint : stints) {
            var monday = stint.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var before = minutes.getOrDefault(monday, 0);
            var after = before + stint.minutes();
            minutes.put(monday, after);
            if (before <= most && after > most) {
                broken.add(new Breach(Limit.WEEK_HOURS, stint.day(), whole(monday), most));
            }
        }
    }

    private long whole(LocalDate monday) {
        return stints.stream()
                .filter(stint -> !stint.day().isBefore(monday) && stint.day().isBefore(monday.plusWeeks(1)))
                .mapToLong(Stint::minutes)
                .sum();
    }

    private void rests() {
        var least = rules.restBetween().toMinutes();
        for (var i = 1; i < stints.size(); i++) {
            var rest = Duration.between(stints.get(i - 1).ends(), stints.get(i).starts())
                    .toMinutes();
            if (rest < least) {
                broken.add(new Breach(Limit.REST, stints.get(i).day(), rest, least));
            }
        }
    }

    /** Told once a row, on the day that is one too many, with how long the row becomes. */
    private void rows(boolean nights, Limit limit, int most) {
        var worked = stints.stream()
                .filter(stint -> !nights || stint.night())
                .map(Stint::day)
                .distinct()
                .toList();
        var first = 0;
        for (var i = 1; i <= worked.size(); i++) {
            if (i < worked.size() && worked.get(i).equals(worked.get(i - 1).plusDays(1))) {
                continue;
            }
            if (i - first > most) {
                broken.add(new Breach(limit, worked.get(first).plusDays(most), i - first, most));
            }
            first = i;
        }
    }
}
