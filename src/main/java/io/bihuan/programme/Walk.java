package io.bihuan.programme;

import io.bihuan.calendar.Deadline;
import io.bihuan.programme.Path.Passage;
import io.bihuan.programme.Path.State;
import io.bihuan.programme.Path.Stretch;
import io.bihuan.training.Attendance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays what somebody took part in, and studied by themselves, on the courses of their programme. What was taken before the first day does not count,
 * and more hours than a course asks for count for nothing else. What was acknowledged in the handbook stands until its
 * chapters change.
 *
 * @param enrolment whose
 * @param programme the edition they are on
 * @param dueOnDay by when a course of the nth working day is to be done
 * @param zone where days begin
 */
record Walk(Enrolment enrolment, Programme programme, IntFunction<Deadline> dueOnDay, ZoneId zone) {

    Path at(
            Instant now,
            List<Attendance.Taken> taken,
            List<StudiedHours.Studied> studied,
            List<GateFacts.Pass> passes,
            Map<Gate, Confirmation> confirmed) {
        var begin = enrolment.beginsOn().atStartOfDay(zone).toInstant();
        var pool = new HashMap<UUID, BigDecimal>();
        taken.stream()
                .filter(each -> !each.startsAt().isBefore(begin))
                .forEach(each -> pool.merge(each.courseId(), each.hours(), BigDecimal::add));
        studied.stream()
                .filter(each -> !each.at().isBefore(begin))
                .forEach(each -> pool.merge(each.courseId(), each.hours(), BigDecimal::add));
        var stretches = stretches(now, pool);
        var hours = stretches.stream().allMatch(stretch -> stretch.state() == State.DONE);
        var lastTaken = Stream.concat(
                        taken.stream().map(Attendance.Taken::startsAt),
                        studied.stream().map(StudiedHours.Studied::at))
                .max(Comparator.naturalOrder());
        var gates = programme.gates().stream()
                .sorted()
                .map(gate -> gate == Gate.HOURS
                        ? new Passage(gate, hours ? lastTaken.orElse(begin) : null, null)
                        : passage(gate, begin, passes, confirmed.get(gate)))
                .toList();
        return new Path(enrolment, programme, stretches, gates);
    }

    private List<Stretch> stretches(Instant now, Map<UUID, BigDecimal> pool) {
        var stretches = new ArrayList<Stretch>();
        var nextFound = false;
        for (var step : programme.steps()) {
            var done = pool.getOrDefault(step.courseId(), BigDecimal.ZERO).min(step.hours());
            pool.computeIfPresent(step.courseId(), (_, left) -> left.subtract(done));
            var due = dueOnDay.apply(step.byDay());
            var state = state(done.compareTo(step.hours()) >= 0, now.isAfter(due.dueAt()), nextFound);
            nextFound |= state == State.NEXT || state == State.LATE;
            stretches.add(new Stretch(step, done, due, state));
        }
        return stretches;
    }

    private State state(boolean done, boolean overdue, boolean nextFound) {
        if (done) {
            return State.DONE;
        }
        if (overdue && enrolment.open()) {
            return State.LATE;
        }
        return nextFound ? State.AHEAD : State.NEXT;
    }

    private static Passage passage(
            Gate gate, Instant begin, List<GateFacts.Pass> passes, @Nullable Confirmation confirmed) {
        if (confirmed != null) {
            return new Passage(gate, confirmed.confirmedAt(), confirmed);
        }
        var first = passes.stream()
                .filter(pass -> pass.gate() == gate
                        && (gate == Gate.HANDBOOK || !pass.at().isBefore(begin)))
                .map(GateFacts.Pass::at)
                .min(Comparator.naturalOrder());
        return new Passage(gate, first.orElse(null), null);
    }
}
