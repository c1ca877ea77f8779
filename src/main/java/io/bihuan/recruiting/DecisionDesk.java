package io.bihuan.recruiting;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.job.Timers;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.people.Unit;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on applicants, and lets the records of those who were not taken go in time. */
@Service
@Transactional
public class DecisionDesk {

    static final String ERASE = "recruiting.erasure";

    /** Stands in the audit where nobody acted but the time. */
    private static final UUID TIME = new UUID(0, 0);

    private final ApplicantRows rows;
    private final InterviewRows interviews;
    private final Standards standards;
    private final PeopleDesk hiring;
    private final People people;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    DecisionDesk(
            ApplicantRows rows,
            InterviewRows interviews,
            Standards standards,
            PeopleDesk hiring,
            People people,
            Organisation organisation,
            Deadlines deadlines,
            Timers timers,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.interviews = interviews;
        this.standards = standards;
        this.hiring = hiring;
        this.people = people;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.timers = timers;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes somebody on: they join the staff, what was checked stands on their entry checklist, and their probation follows
     * the contract agreed on.
     */
    public Deciding hire(UUID id, HiringTerms terms, String reason, SignedIn by) {
        var one = locked(id, by);
        if (one.ending() != null) {
            return new Deciding.NotAsItStands();
        }
        if (!one.missing().isEmpty()) {
            return new Deciding.Missing(one.missing());
        }
        var taken = people.byNumber(terms.staffNumber());
        if (taken.isPresent()) {
            return new Deciding.NumberTaken(taken.get().name());
        }
        if (!branch(terms.unitId()).filter(one.branchId()::equals).isPresent()) {
            return new Deciding.ElsewhereUnit();
        }
        var now = clock.instant();
        if (terms.joinedOn().isBefore(LocalDate.ofInstant(now, deadlines.zone()))) {
            return new Deciding.InThePast();
        }
        var staffId = hiring.hire(
                new NewStaff(
                        terms.staffNumber(),
                        one.name(),
                        terms.unitId(),
                        terms.post(),
                        terms.grade(),
                        terms.joinedOn(),
                        null),
                by.staffId());
        rows.ended(id, Ending.HIRED, reason, by.staffId(), now, staffId, terms.contractMonths(), null);
        timers.cancel(ApplicantDesk.REMIND, id.toString());
        telling.managers(one, "recruiting.notice.hired", Tone.GOOD, by.staffId(), one.number());
        audit.did(by.staffId(), "recruiting.hired", "applicant", id.toString(), Map.of("number", one.number()));
        return new Deciding.Hired(staffId);
    }

    /** The branch that a unit stands in. */
    private Optional<UUID> branch(UUID unitId) {
        var unit = organisation.find(unitId);
        while (unit.isPresent() && unit.get().kind() != Unit.Kind.BRANCH) {
            var upper = unit.get().parentId();
            unit = upper == null ? Optional.empty() : organisation.find(upper);
        }
        return unit.map(Unit::id);
    }

    /** Refuses somebody; the record is kept as long as the standard allows. */
    public Deciding refuse(UUID id, String reason, SignedIn by) {
        return end(id, Ending.REFUSED, "recruiting.refused", reason, by);
    }

    /** They want no more; the record is kept as long as the standard allows. */
    public Deciding withdraw(UUID id, String reason, SignedIn by) {
        return end(id, Ending.WITHDRAWN, "recruiting.withdrawn", reason, by);
    }

    private Deciding end(UUID id, Ending ending, String action, String reason, SignedIn by) {
        var one = locked(id, by);
        if (one.ending() != null) {
            return new Deciding.NotAsItStands();
        }
        var now = clock.instant();
        var standard = standards.of(RecruitingStandard.class, one.standardVersion());
        var days = one.pool() ? Math.max(standard.keepDays(), standard.keepAgreedDays()) : standard.keepDays();
        var eraseAt = now.plus(Duration.ofDays(days));
        one.interviews().stream().filter(Interview::waits).forEach(talk -> {
            interviews.calledOff(talk.id(), now);
            telling.interviewer(one, talk.interviewerId(), "recruiting.notice.ended", Tone.NEUTRAL, one.number());
        });
        rows.ended(id, ending, reason, by.staffId(), now, null, null, eraseAt);
        timers.cancel(ApplicantDesk.REMIND, id.toString());
        timers.set(ERASE, id.toString(), eraseAt);
        audit.did(by.staffId(), action, "applicant", id.toString(), Map.of("number", one.number()));
        return new Deciding.Ended(ending);
    }

    /** Erases a record now, because its person asks for it; one that is open ends with it. Whoever was taken on stays staff. */
    public boolean eraseNow(UUID id, SignedIn by) {
        var one = locked(id, by);
        if (one.ending() == Ending.HIRED) {
            return false;
        }
        if (one.ending() == null) {
            end(id, Ending.WITHDRAWN, "recruiting.withdrawn", "", by);
        }
        erase(one, by.staffId(), "recruiting.erased", clock.instant());
        timers.cancel(ERASE, id.toString());
        return true;
    }

    /** The time is over for which the record was kept. */
    void timeIsOver(UUID id, Instant at) {
        var one = rows.lock(id);
        if (!one.erased()
                && one.ending() != Ending.HIRED
                && one.eraseAt() != null
                && !one.eraseAt().isAfter(at)) {
            erase(one, TIME, "recruiting.erased-in-time", at);
        }
    }

    private void erase(Applicant one, UUID by, String action, Instant at) {
        rows.erase(one.id(), at);
        audit.did(by, action, "applicant", one.id().toString(), Map.of("number", one.number()));
    }

    private Applicant locked(UUID id, SignedIn by) {
        var one = rows.lock(id);
        if (one.erased() || by.branchId() != null && !by.branchId().equals(one.branchId())) {
            throw new NotFound("applicant " + id + " out of sight");
        }
        return one;
    }
}
