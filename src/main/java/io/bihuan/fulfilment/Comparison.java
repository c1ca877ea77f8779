package io.bihuan.fulfilment;

import io.bihuan.fulfilment.Date.Difference;
import io.bihuan.fulfilment.Date.Outcome;
import io.bihuan.fulfilment.Date.Setting;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.PlanItem;
import io.bihuan.training.LineSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sets a line of a plan beside its sessions. A session called from a date of the plan belongs to that date; one called by
 * hand answers the earliest date that has none. Where several were called for a date, the one that was not called off counts.
 *
 * @param rooms the rooms' names
 * @param zone where it happens
 * @param now as seen from when
 */
record Comparison(Map<UUID, String> rooms, ZoneId zone, Instant now) {

    Line of(PlanItem item, List<LineSession> sessions) {
        var left = new ArrayList<>(sessions);
        var dates = new ArrayList<Date>();
        if (item.occurrences().isEmpty()) {
            var answer = take(left, session -> session.cancelledAt() == null).or(() -> take(left, _ -> true));
            dates.add(date(windowed(item), answer.orElse(null), true));
        }
        var byHand = new ArrayList<Occurrence>();
        for (var date : item.occurrences()) {
            var mine = take(left, session -> of(session, date) && session.cancelledAt() == null)
                    .or(() -> take(left, session -> of(session, date)));
            if (mine.isPresent()) {
                dates.add(date(planned(item, date), mine.get(), false));
            } else {
                byHand.add(date);
            }
        }
        byHand.stream().sorted(Comparator.comparing(this::starts)).forEach(date -> {
            var answer = take(left, session -> session.group() == null && session.cancelledAt() == null)
                    .or(() -> take(left, session -> session.group() == null));
            dates.add(date(planned(item, date), answer.orElse(null), false));
        });
        left.stream().filter(session -> session.cancelledAt() == null).forEach(session -> dates.add(added(session)));
        dates.sort(Comparator.comparing(Comparison::when));
        return new Line(item.origin(), item.topic(), item.reason().rule(), dates);
    }

    /** Training that no line of the plan asked for. */
    Date added(LineSession session) {
        var outcome = session.closedAt() != null
                ? Outcome.ADDED
                : session.endsAt().isBefore(now) ? Outcome.NO_RECORD : Outcome.AHEAD;
        return new Date(null, held(session), session.id(), outcome, List.of(), session.remarks());
    }

    private static Optional<LineSession> take(List<LineSession> left, Predicate<LineSession> which) {
        var found = left.stream().filter(which).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean of(LineSession session, Occurrence date) {
        return session.group() != null && session.group() == date.number();
    }

    private Date date(Setting planned, @Nullable LineSession session, boolean window) {
        if (session == null) {
            return new Date(
                    planned,
                    null,
                    null,
                    planned.endsAt().isBefore(now) ? Outcome.MISSED : Outcome.AHEAD,
                    List.of(),
                    "");
        }
        if (session.cancelledAt() != null) {
            return new Date(planned, null, session.id(), Outcome.CALLED_OFF, List.of(), session.remarks());
        }
        var differences = differences(planned, session, window);
        var outcome = session.closedAt() != null
                ? differences.isEmpty() ? Outcome.HELD : Outcome.MOVED
                : session.endsAt().isBefore(now) ? Outcome.NO_RECORD : Outcome.AHEAD;
        return new Date(planned, held(session), session.id(), outcome, differences, session.remarks());
    }

    /** A line without dates is kept when it is held on any of its days. */
    private List<Difference> differences(Setting planned, LineSession session, boolean window) {
        var differences = new ArrayList<Difference>();
        if (window) {
            if (session.startsAt().isBefore(planned.startsAt())
                    || session.startsAt().isAfter(planned.endsAt())) {
                differences.add(Difference.DAY);
            }
        } else if (!day(session.startsAt()).equals(day(planned.startsAt()))) {
            differences.add(Difference.DAY);
        } else if (!session.startsAt().equals(planned.startsAt())) {
            differences.add(Difference.TIME);
        }
        if (!planned.place().isEmpty() && !planned.place().equals(session.place())) {
            differences.add(Difference.PLACE);
        }
        if (!planned.instructorId().equals(session.instructorId())) {
            differences.add(Difference.INSTRUCTOR);
        }
        return differences;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Setting planned(PlanItem item, Occurrence date) {
        return new Setting(
                starts(date),
                date.day().atTime(date.until()).atZone(zone).toInstant(),
                rooms.getOrDefault(date.roomId(), ""),
                date.instructorId(),
                date.people().size(),
                item.hours());
    }

    private Setting windowed(PlanItem item) {
        return new Setting(
                item.from().atStartOfDay(zone).toInstant(),
                item.until().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.ofNullable(item.instructorId()).orElse(new UUID(0, 0)),
                item.people().size(),
                item.hours());
    }

    private static Setting held(LineSession session) {
        return new Setting(
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.instructorId(),
                session.closedAt() == null ? session.expected() : session.present(),
                session.hours());
    }

    private Instant starts(Occurrence date) {
        return date.day().atTime(date.from()).atZone(zone).toInstant();
    }

    private static Instant when(Date date) {
        return date.planned() == null
                ? Objects.requireNonNull(date.actual()).startsAt()
                : date.planned().startsAt();
    }
}
