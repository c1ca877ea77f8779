package io.bihuan.apprenticeship;

import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debriefs: written and signed by the mentor, countersigned by the trainee, added to afterwards by either. */
@Service
@Transactional
public class DebriefDesk {

    private final DebriefRows rows;
    private final Timers timers;
    private final Notices notices;
    private final People people;
    private final Presence presence;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    DebriefDesk(
            DebriefRows rows,
            Timers timers,
            Notices notices,
            People people,
            Presence presence,
            Deadlines deadlines,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.timers = timers;
        this.notices = notices;
        this.people = people;
        this.presence = presence;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** The mentor writes the debrief, or corrects it while the trainee has not signed, and signs. */
    public Signing sign(UUID id, UUID mentor, DebriefEntry entry) {
        var debrief = rows.lock(id);
        if (!debrief.mentorId().equals(mentor)) {
            throw new NotFound("debrief " + id + " of mentor " + mentor);
        }
        var outcome = debrief.maySign(LocalDate.ofInstant(clock.instant(), deadlines.zone()));
        if (outcome instanceof Signing.Signed) {
            rows.write(id, entry, clock.instant());
            notices.tell(
                    debrief.traineeId(),
                    "apprenticeship.notice.countersign",
                    List.of(people.name(mentor), debrief.dayOn().toString()),
                    "/debriefs/" + id,
                    Tone.ACCENT);
            audit.did(mentor, "debrief.signed", "debrief", id);
        }
        return outcome;
    }

    /** The trainee signs; nothing is corrected from then on. */
    public Signing countersign(UUID id, UUID trainee) {
        var debrief = own(id, trainee);
        var outcome = debrief.mayCountersign();
        if (outcome instanceof Signing.Signed) {
            rows.countersign(id, clock.instant());
            timers.cancel(DebriefDays.TIMER, id.toString());
            audit.did(trainee, "debrief.countersigned", "debrief", id);
        }
        return outcome;
    }

    /** The trainee does not agree: the mentor's signature is taken back, and they read why. */
    public Signing object(UUID id, UUID trainee, String words) {
        var debrief = own(id, trainee);
        var outcome = debrief.mayCountersign();
        if (outcome instanceof Signing.Signed) {
            rows.reopen(id);
            rows.addition(id, trainee, clock.instant(), true, words);
            notices.tell(
                    debrief.mentorId(),
                    "apprenticeship.notice.objected",
                    List.of(people.name(trainee), debrief.dayOn().toString()),
                    "/debriefs/" + id,
                    Tone.WARN);
            audit.did(trainee, "debrief.objected", "debrief", id);
        }
        return outcome;
    }

    /** Either of the two adds something to a debrief that both have signed; says whether it may be added to. */
    public boolean add(UUID id, UUID by, String words) {
        var debrief = rows.lock(id);
        if (!debrief.mentorId().equals(by) && !debrief.traineeId().equals(by)) {
            throw new NotFound("debrief " + id + " of " + by);
        }
        if (debrief.countersignedAt() == null) {
            return false;
        }
        rows.addition(id, by, clock.instant(), false, words);
        var other = debrief.mentorId().equals(by) ? debrief.traineeId() : debrief.mentorId();
        notices.tell(
                other,
                "apprenticeship.notice.added",
                List.of(people.name(by), debrief.dayOn().toString()),
                "/debriefs/" + id,
                Tone.NEUTRAL);
        audit.did(by, "debrief.added", "debrief", id);
        return true;
    }

    /** One of the two has gone home: the mentor is reminded of what is not written of that day, once. */
    void shiftOver(UUID staffId, Instant at) {
        for (var id : rows.unwritten(staffId, LocalDate.ofInstant(at, deadlines.zone()))) {
            var debrief = rows.lock(id);
            if (debrief.signedAt() == null && !rows.isReminded(id)) {
                remind(debrief);
            }
        }
    }

    /** Its evening has come: whoever has not signed is reminded, but for a mentor who was as the shift ended and is gone. */
    void due(UUID id) {
        var debrief = rows.lock(id);
        if (debrief.countersignedAt() != null) {
            return;
        }
        if (debrief.signedAt() == null
                && rows.isReminded(id)
                && presence.of(debrief.mentorId()) == AgentState.OFFLINE) {
            return;
        }
        remind(debrief);
    }

    private void remind(Debrief debrief) {
        var missing = debrief.signedAt() == null;
        var names = List.of(
                people.name(missing ? debrief.traineeId() : debrief.mentorId()),
                debrief.dayOn().toString());
        notices.tell(
                missing ? debrief.mentorId() : debrief.traineeId(),
                missing ? "apprenticeship.notice.missing" : "apprenticeship.notice.countersign-late",
                names,
                "/debriefs/" + debrief.id(),
                Tone.BAD);
        rows.reminded(debrief.id(), clock.instant());
    }

    private Debrief own(UUID id, UUID trainee) {
        var debrief = rows.lock(id);
        if (!debrief.traineeId().equals(trainee)) {
            throw new NotFound("debrief " + id + " of trainee " + trainee);
        }
        return debrief;
    }
}
