package io.bihuan.recruiting;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.people.People;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranges interviews, and notes what came of them. */
@Service
@Transactional
public class InterviewDesk {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ApplicantRows rows;
    private final InterviewRows interviews;
    private final People people;
    private final Deadlines deadlines;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    InterviewDesk(
            ApplicantRows rows,
            InterviewRows interviews,
            People people,
            Deadlines deadlines,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.interviews = interviews;
        this.people = people;
        this.deadlines = deadlines;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Arranges one with somebody of the branch who has no other interview then, and tells them. */
    public Noting arrange(UUID id, Instant startsAt, int minutes, String place, UUID interviewer, SignedIn by) {
        var one = rows.lock(id);
        seen(one, by);
        var now = clock.instant();
        if (one.ending() != null) {
            return new Noting.NotAsItStands();
        }
        if (startsAt.isBefore(now)) {
            return new Noting.WrongTime();
        }
        if (people.inBranch(one.branchId()).stream()
                .noneMatch(person -> person.id().equals(interviewer))) {
            return new Noting.NoInterviewer();
        }
        if (interviews.busy(interviewer, startsAt, minutes)) {
            return new Noting.Busy();
        }
        interviews.add(new Interview(
                Ids.next(), id, startsAt, minutes, place, interviewer, by.staffId(), now, null, null, "", null));
        telling.interviewer(
                one, interviewer, "recruiting.notice.interview", Tone.ACCENT, one.number(), when(startsAt), place);
        audit.did(by.staffId(), "recruiting.interview-arranged", "applicant", id.toString(), facts(one));
        return new Noting.Noted();
    }

    /** Calls one off that is not held yet, and tells the interviewer. */
    public Noting callOff(UUID id, UUID interviewId, SignedIn by) {
        var one = rows.lock(id);
        seen(one, by);
        var talk = talk(one, interviewId);
        if (one.ending() != null || !talk.waits()) {
            return new Noting.NotAsItStands();
        }
        interviews.calledOff(interviewId, clock.instant());
        telling.interviewer(
                one,
                talk.interviewerId(),
                "recruiting.notice.called-off",
                Tone.NEUTRAL,
                one.number(),
                when(talk.startsAt()));
        audit.did(by.staffId(), "recruiting.interview-called-off", "applicant", id.toString(), facts(one));
        return new Noting.Noted();
    }

    /** Notes what the interviewer thinks, once the talk has begun; by themselves and by nobody else. */
    public Noting conclude(UUID id, UUID interviewId, boolean recommended, String words, SignedIn by) {
        var one = rows.lock(id);
        var talk = talk(one, interviewId);
        if (!talk.interviewerId().equals(by.staffId())) {
            throw new NotFound("interview " + interviewId + " of somebody else");
        }
        var now = clock.instant();
        if (one.ending() != null || !talk.waits()) {
            return new Noting.NotAsItStands();
        }
        if (talk.startsAt().isAfter(now)) {
            return new Noting.WrongTime();
        }
        interviews.noted(interviewId, recommended, words, now);
        audit.did(by.staffId(), "recruiting.interview-noted", "applicant", id.toString(), facts(one));
        var after = rows.lock(id);
        if (after.stage() == Stage.DECIDING) {
            telling.deciders(after, "recruiting.notice.decide", Tone.ACCENT, by.staffId(), after.number());
        }
        return new Noting.Noted();
    }

    private static void seen(Applicant one, SignedIn by) {
        if (one.erased() || by.branchId() != null && !by.branchId().equals(one.branchId())) {
            throw new NotFound("applicant " + one.id() + " out of sight");
        }
    }

    private static Interview talk(Applicant one, UUID interviewId) {
        return one.interviews().stream()
                .filter(each -> each.id().equals(interviewId))
                .findFirst()
                .orElseThrow(() -> new NotFound("interview " + interviewId));
    }

    private static Map<String, String> facts(Applicant one) {
        return Map.of("number", one.number());
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(deadlines.zone()));
    }
}
