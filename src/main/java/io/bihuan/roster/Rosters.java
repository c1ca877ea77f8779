package io.bihuan.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works when, as published; what is only planned is not told to other modules. */
@Service
@Transactional(readOnly = true)
public class Rosters {

    private final Duties duties;
    private final ShiftKinds kinds;
    private final Clock clock;

    Rosters(Duties duties, ShiftKinds kinds, Clock clock) {
        this.duties = duties;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Somebody at work.
     *
     * @param staffId who
     * @param day the day the shift belongs to
     * @param kind what kind of shift
     * @param startsAt from when
     * @param endsAt until when, the break within
     */
    public record OnDuty(UUID staffId, LocalDate day, ShiftKind kind, Instant startsAt, Instant endsAt) {}

    /** The published shifts of these people that touch the time. */
    public List<OnDuty> onDuty(Collection<UUID> staff, Instant from, Instant until) {
        return touching(duties.of(staff, day(from).minusDays(1), day(until)), from, until);
    }

    /** The published shifts of a branch that touch the time; of every branch with null. */
    public List<OnDuty> onDuty(@Nullable UUID branchId, Instant from, Instant until) {
        return touching(duties.told(branchId, day(from).minusDays(1), day(until)), from, until);
    }

    /** Those of these people who are on a published shift at that moment. */
    public Set<UUID> onDutyAt(Collection<UUID> staff, Instant moment) {
        return onDuty(staff, moment, moment.plusSeconds(1)).stream()
                .map(OnDuty::staffId)
                .collect(Collectors.toSet());
    }

    private List<OnDuty> touching(List<Duty> found, Instant from, Instant until) {
        var known = kinds.byId();
        return found.stream()
                .filter(duty -> duty.toldKindId() != null)
                .map(duty -> at(duty, known))
                .filter(duty -> duty.startsAt().isBefore(until) && duty.endsAt().isAfter(from))
                .toList();
    }

    private OnDuty at(Duty duty, Map<UUID, ShiftKind> known) {
        var kind = Objects.requireNonNull(known.get(duty.toldKindId()));
        return new OnDuty(
                duty.staffId(),
                duty.day(),
                kind,
                duty.day().atTime(kind.starts()).atZone(clock.getZone()).toInstant(),
                kind.endsOn(duty.day()).atZone(clock.getZone()).toInstant());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
