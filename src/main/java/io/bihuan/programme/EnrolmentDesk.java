package io.bihuan.programme;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.programme.Enrolment.Ending;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on programmes, takes them off, and sees to gates by hand. */
@Service
@Transactional
public class EnrolmentDesk {

    private final EnrolmentRows rows;
    private final ProgrammeRows programmes;
    private final Enrolments enrolments;
    private final People people;
    private final Standards standards;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentDesk(
            EnrolmentRows rows,
            ProgrammeRows programmes,
            Enrolments enrolments,
            People people,
            Standards standards,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.people = people;
        this.standards = standards;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How many were put on it, and how many were on it already. */
    public record Enrolled(int fresh, int already) {}

    /** Puts people on the current edition; those of another branch than the one who asks are not there for them. */
    public Enrolled enrol(UUID programmeId, Collection<UUID> staff, LocalDate beginsOn, SignedIn by) {
        var edition = programmes.lock(programmeId).orElseThrow(() -> new NotFound("programme " + programmeId));
        var programme = programmes.editions(List.of(edition)).get(edition);
        if (programme == null) {
            throw new IllegalStateException("programme " + programmeId + " points at no edition");
        }
        var wanted = people.byIds(staff).values().stream()
                .filter(person -> by.branchId() == null || by.branchId().equals(person.branchId()))
                .toList();
        var fresh = wanted.stream()
                .filter(person -> enrol(programme, person, beginsOn, by))
                .count();
        return new Enrolled((int) fresh, (int) (wanted.size() - fresh));
    }

    private boolean enrol(Programme programme, Person person, LocalDate beginsOn, SignedIn by) {
        var now = clock.instant();
        var one = new Enrolment(
                Ids.next(),
                programme.id(),
                programme.editionId(),
                person.id(),
                person.branchId(),
                beginsOn,
                standards.inForce(ProgrammeStandard.class, now).version(),
                by.staffId(),
                now,
                null,
                null,
                null,
                "");
        if (!rows.add(one)) {
            return false;
        }
        notices.tell(
                person.id(),
                "programme.notice.enrolled",
                List.of(programme.chinese(), beginsOn.toString()),
                "/enrolments/" + one.id(),
                Tone.ACCENT);
        audit.did(by.staffId(), "programme.enrolled", "enrolment", one.id());
        return true;
    }

    /** Takes somebody off, with the reason; false where it had ended before. */
    public boolean withdraw(UUID id, String reason, SignedIn by) {
        enrolments.require(id, by, true);
        var ended = rows.end(id, Ending.WITHDRAWN, reason, by.staffId(), clock.instant());
        if (ended) {
            audit.did(by.staffId(), "programme.withdrawn", "enrolment", id);
        }
        return ended;
    }

    /** Sees to a gate by hand, on a ground; false where it was passed before or is none of the programme's. */
    public boolean confirm(UUID id, Gate gate, String ground, SignedIn by) {
        var path = enrolments.require(id, by, true);
        var waits = path.enrolment().open()
                && gate != Gate.HOURS
                && path.gates().stream().anyMatch(each -> each.gate() == gate && each.passedAt() == null);
        if (!waits || !rows.confirm(id, gate, ground, by.staffId(), clock.instant())) {
            return false;
        }
        audit.did(by.staffId(), "programme.gate-confirmed", "enrolment", id);
        settle(List.of(path.enrolment()));
        return true;
    }

    /** Closes those whose every course is done and every gate passed. */
    void settle(List<Enrolment> open) {
        var now = clock.instant();
        enrolments.paths(open).stream()
                .filter(Path::complete)
                .map(Path::enrolment)
                .filter(one -> rows.complete(one.id(), now))
                .forEach(one ->
                        events.publishEvent(new ProgrammeCompleted(one.id(), one.programmeId(), one.staffId(), now)));
    }

    /** A gate that somebody had passed is open again: what was complete only with it goes on. */
    public void gateLost(UUID staffId, Gate gate) {
        enrolments.of(staffId).stream()
                .filter(path -> path.enrolment().completedAt() != null
                        && path.gates().stream().anyMatch(each -> each.gate() == gate && each.passedAt() == null))
                .filter(path -> rows.reopen(path.enrolment().id()))
                .forEach(path -> notices.tell(
                        staffId,
                        "programme.notice.reopened",
                        List.of(path.programme().chinese()),
                        "/enrolments/" + path.enrolment().id(),
                        Tone.WARN));
    }

    /** Ends whatever somebody is on, because they have left: kept readable, not counted. */
    void left(UUID staffId) {
        rows.openOf(List.of(staffId)).forEach(one -> rows.end(one.id(), Ending.LEFT, "", null, clock.instant()));
    }
}
