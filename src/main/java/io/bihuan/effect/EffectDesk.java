package io.bihuan.effect;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.programme.Cohorts;
import io.bihuan.programme.Programmes;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins evaluations; from then on they take their measurements by themselves. */
@Service
@Transactional
public class EffectDesk {

    private final EvaluationRows rows;
    private final Programmes programmes;
    private final Cohorts cohorts;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;

    EffectDesk(
            EvaluationRows rows,
            Programmes programmes,
            Cohorts cohorts,
            Standards standards,
            Deadlines deadlines,
            Timers timers,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.standards = standards;
        this.deadlines = deadlines;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Follows those who begin a programme on that day, through the points that the standard in force sets. */
    public Evaluating begin(UUID programmeId, LocalDate startsOn, SignedIn by) {
        var programme = programmes.require(programmeId);
        var members = cohorts.members(programmeId, startsOn, by.branchId());
        if (members.isEmpty()) {
            return new Evaluating.Nobody();
        }
        var rules = standards.inForce(EffectStandard.class, clock.instant());
        var endsOn = deadlines.workdaysAfter(startsOn.minusDays(1), programme.days());
        var one = new Evaluation(
                Ids.next(),
                programmeId,
                programme.chinese(),
                by.branchId(),
                startsOn,
                endsOn,
                rules.version(),
                by.staffId(),
                members,
                new Schedule(rules.rules(), deadlines.zone()).points(startsOn, endsOn));
        if (!rows.add(one, clock.instant())) {
            return new Evaluating.Already();
        }
        one.points().forEach(point -> {
            timers.set(PointClock.KIND, PointClock.Deed.ASK.key(one.id(), point.moment()), point.asksAt());
            timers.set(PointClock.KIND, PointClock.Deed.READ.key(one.id(), point.moment()), point.readsAt());
        });
        audit.did(by.staffId(), "effect.evaluation-begun", "evaluation", one.id());
        return new Evaluating.Begun(one.id());
    }
}
