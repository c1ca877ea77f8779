package io.bihuan.roster;

import io.bihuan.resource.Absence;
import io.bihuan.resource.AwayTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works at night cannot come to training meanwhile: their published shifts keep timetables off. */
@Component
class RosterAway implements AwayTimes {

    private static final LocalTime MIDNIGHT = LocalTime.of(23, 59, 59);

    private final Duties duties;
    private final ShiftKinds kinds;

    RosterAway(Duties duties, ShiftKinds kinds) {
        this.duties = duties;
        this.kinds = kinds;
    }

    @Override
    public List<Absence> within(LocalDate from, LocalDate until, @Nullable UUID branchId) {
        var known = kinds.byId();
        return duties.told(branchId, from.minusDays(1), until).stream()
                .filter(duty ->
                        Objects.requireNonNull(known.get(duty.toldKindId())).barsTraining())
                .flatMap(duty -> away(duty, Objects.requireNonNull(known.get(duty.toldKindId()))))
                .filter(absence ->
                        !absence.from().isBefore(from) && !absence.until().isAfter(until))
                .toList();
    }

    private static Stream<Absence> away(Duty duty, ShiftKind kind) {
        return kind.overMidnight()
                ? Stream.of(
                        on(duty, duty.day(), kind.starts(), MIDNIGHT, kind),
                        on(duty, duty.day().plusDays(1), LocalTime.MIN, kind.ends(), kind))
                : Stream.of(on(duty, duty.day(), kind.starts(), kind.ends(), kind));
    }

    private static Absence on(Duty duty, LocalDate day, LocalTime from, LocalTime until, ShiftKind kind) {
        return new Absence(
                kind.id(), duty.staffId(), null, Absence.Kind.SHIFT, day, day, Set.of(), from, until, kind.name());
    }
}
