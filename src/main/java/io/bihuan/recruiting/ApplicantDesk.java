package io.bihuan.recruiting;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadlines;
import io.bihuan.customer.Masks;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.staffing.StaffingStandard;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications down, and notes background checks and anti-fraud tests (H-01). */
@Service
@Transactional
public class ApplicantDesk {

    static final String REMIND = "recruiting.reminder";
    private static final int PRESSING = 1;

    private final ApplicantRows rows;
    private final CheckRows checks;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    ApplicantDesk(
            ApplicantRows rows,
            CheckRows checks,
            Standards standards,
            Deadlines deadlines,
            Timers timers,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.standards = standards;
        this.deadlines = deadlines;
        this.timers = timers;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes an application down; the clock of its decision starts, and the others who look after applicants are told. */
    public UUID take(NewApplicant given, SignedIn by) {
        if (by.branchId() != null && !by.branchId().equals(given.branchId())) {
            throw new NotFound("branch " + given.branchId());
        }
        var now = clock.instant();
        var standard = standards.inForce(RecruitingStandard.class, now);
        var term = standard.rules().decisionTerm();
        var one = new Applicant(
                Ids.next(),
                rows.number(LocalDate.ofInstant(now, deadlines.zone())),
                given.branchId(),
                given.name(),
                Masks.comparablePhone(given.phone()),
                Masks.comparableEmail(given.email()),
                given.post(),
                given.source(),
                given.words(),
                given.appliedOn(),
                given.pool(),
                by.staffId(),
                now,
                deadlines.due(now, term).dueAt(),
                standard.version(),
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        rows.add(one);
        timers.set(
                REMIND,
                one.id().toString(),
                deadlines.warnings(now, term, Calendars.STANDARD).get(PRESSING));
        telling.managers(one, "recruiting.notice.applied", Tone.ACCENT, by.staffId(), one.number(), one.post());
        audit.did(
                by.staffId(),
                "recruiting.applied",
                "applicant",
                one.id().toString(),
                Map.of("number", one.number(), "post", one.post()));
        return one.id();
    }

    /** The numbers of other applications to the branch under the same phone number, the latest in front. */
    @Transactional(readOnly = true)
    public List<Earlier> before(UUID id) {
        return rows.samePhone(id);
    }

    /** An earlier application of the same person. */
    public record Earlier(UUID id, String number, String post, LocalDate appliedOn) {}

    /** Notes what the background check found: the result and its number, no papers. */
    public Noting background(UUID id, boolean clear, String reference, LocalDate checkedOn, SignedIn by) {
        var one = locked(id, by);
        var now = clock.instant();
        if (one.ending() != null) {
            return new Noting.NotAsItStands();
        }
        if (future(checkedOn, now)) {
            return new Noting.WrongTime();
        }
        checks.keep(id, new Background(clear, reference, checkedOn, by.staffId(), now));
        audit.did(
                by.staffId(),
                "recruiting.background-noted",
                "applicant",
                id.toString(),
                Map.of("number", one.number(), "clear", Boolean.toString(clear)));
        tellWhenChecked(id, by);
        return new Noting.Noted();
    }

    /** Notes a sitting of the anti-fraud test: when, how, the mark, and who saw to it. One that failed may be sat again. */
    public Noting sat(UUID id, LocalDate on, Means means, int score, String note, SignedIn by) {
        var one = locked(id, by);
        var now = clock.instant();
        if (one.ending() != null || one.passed() != null) {
            return new Noting.NotAsItStands();
        }
        if (future(on, now)) {
            return new Noting.WrongTime();
        }
        var mark = passMark(one);
        checks.add(new Sitting(Ids.next(), id, on, means, score, mark, note, by.staffId(), now));
        audit.did(
                by.staffId(),
                "recruiting.test-noted",
                "applicant",
                id.toString(),
                Map.of("number", one.number(), "passed", Boolean.toString(score >= mark)));
        if (score < mark) {
            return new Noting.NotPassed(score, mark);
        }
        tellWhenChecked(id, by);
        return new Noting.Noted();
    }

    /** The mark at which this applicant passes the test: of the standard that was in force when they applied. */
    @Transactional(readOnly = true)
    public int passMark(Applicant one) {
        return standards.inForce(StaffingStandard.class, one.takenAt()).rules().testPassMark();
    }

    /** How they are reached, in clear; who looked and why is written down. */
    public Applicant reveal(UUID id, String reason, SignedIn by) {
        var one = locked(id, by);
        audit.saw(
                by.staffId(),
                "recruiting.contact-seen",
                "applicant",
                id.toString(),
                Map.of("number", one.number(), "reason", reason));
        return one;
    }

    private void tellWhenChecked(UUID id, SignedIn by) {
        var one = rows.lock(id);
        if (one.stage() == Stage.INTERVIEWING) {
            telling.managers(one, "recruiting.notice.checked", Tone.ACCENT, by.staffId(), one.number());
        }
    }

    /** The answer is due soon, and nobody has decided. */
    void remind(UUID id) {
        var one = rows.lock(id);
        if (one.ending() == null) {
            telling.deciders(one, "recruiting.notice.due", Tone.WARN, null, one.number());
        }
    }

    private boolean future(LocalDate on, Instant now) {
        return on.isAfter(LocalDate.ofInstant(now, deadlines.zone()));
    }

    private Applicant locked(UUID id, SignedIn by) {
        var one = rows.lock(id);
        if (one.erased() || by.branchId() != null && !by.branchId().equals(one.branchId())) {
            throw new NotFound("applicant " + id + " out of sight");
        }
        return one;
    }
}
