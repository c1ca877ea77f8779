package io.bihuan.shadow;

import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Whoever is beside a mentor gets a conversation of the last days every morning, unless one still waits for them. */
@Component
class DailyShadows implements Recurring {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MOST = 500;

    private final ApprenticeshipLists apprenticeships;
    private final Shadows shadows;
    private final ShadowDesk desk;
    private final Clock clock;

    DailyShadows(ApprenticeshipLists apprenticeships, Shadows shadows, ShadowDesk desk, Clock clock) {
        this.apprenticeships = apprenticeships;
        this.shadows = shadows;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shadow.daily";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(MORNING);
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var pairs = apprenticeships.all(null, MOST).stream()
                .filter(Apprenticeship::running)
                .filter(pair -> !pair.startsOn().isAfter(today))
                .toList();
        var busy = shadows.busy(
                pairs.stream().map(Apprenticeship::traineeId).toList(),
                today.atStartOfDay(clock.getZone()).toInstant());
        pairs.stream()
                .filter(pair -> !busy.contains(pair.traineeId()))
                .forEach(pair -> desk.giveAny(pair.traineeId(), pair.branchId()));
    }
}
