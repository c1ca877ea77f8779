package io.bihuan.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a swap makes of two people's shifts, and what it breaks.
 *
 * @param asker the shifts of who asks, as they are
 * @param given the day whose shift they give away
 * @param other the shifts of the other one, as they are
 * @param taken the day whose shift they take instead; null where the other one only takes over
 */
record Exchange(
        List<Stint> asker,
        LocalDate given,
        List<Stint> other,
        @Nullable LocalDate taken) {

    List<Stint> askerAfter() {
        return after(asker, given, taken == null ? Optional.empty() : on(other, taken));
    }

    List<Stint> otherAfter() {
        return after(other, taken, on(asker, given));
    }

    /** The first limit that shifts break afterwards and did not before. */
    static Optional<Breach> broken(List<Stint> before, List<Stint> after, RosterStandard rules) {
        var known = Limits.of(before, rules);
        return Limits.of(after, rules).stream()
                .filter(breach -> known.stream()
                        .noneMatch(other -> other.limit() == breach.limit()
                                && other.day().equals(breach.day())
                                && !worse(breach, other)))
                .findFirst();
    }

    private static boolean worse(Breach breach, Breach than) {
        return breach.limit() == Breach.Limit.REST ? breach.found() < than.found() : breach.found() > than.found();
    }

    static Optional<Stint> on(List<Stint> stints, LocalDate day) {
        return stints.stream().filter(stint -> stint.day().equals(day)).findFirst();
    }

    private static List<Stint> after(List<Stint> before, @Nullable LocalDate less, Optional<Stint> more) {
        var after = new ArrayList<>(
                before.stream().filter(stint -> !stint.day().equals(less)).toList());
        more.ifPresent(after::add);
        return after;
    }
}
