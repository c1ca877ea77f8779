package io.bihuan.apprenticeship;

import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs trainees with mentors, and sees each pair through to the mentor's recommendation (M-07). */
@Service
@Transactional
public class ApprenticeshipDesk {

    private final ApprenticeshipRows rows;
    private final DebriefDays days;
    private final MentorTerms terms;
    private final Standards standards;
    private final Deadlines deadlines;
    private final People people;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprenticeshipDesk(
            ApprenticeshipRows rows,
            DebriefDays days,
            MentorTerms terms,
            Standards standards,
            Deadlines deadlines,
            People people,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.days = days;
        this.terms = terms;
        this.standards = standards;
        this.deadlines = deadlines;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Pairs a trainee with a mentor for some workdays; a debrief is owed on each. */
    public Pairing pair(NewPairing pairing, UUID by) {
        var now = clock.instant();
        var standard = standards.inForce(ApprenticeshipStandard.class, now);
        var refusal = refusal(pairing, standard.rules(), now);
        if (refusal != null) {
            return refusal;
        }
        var trainee = people.require(pairing.traineeId());
        var id = Ids.next();
        var dates = days.from(pairing.startsOn(), pairing.days());
        rows.add(id, pairing, dates.getLast(), trainee.branchId(), standard.version(), by, now);
        rows.happened(id, "PAIRED", now, by, pairing.mentorId(), "");
        days.owe(id, pairing.mentorId(), dates, standard.rules());
        tell(pairing.traineeId(), "apprenticeship.notice.your-mentor", List.of(people.name(pairing.mentorId())), id);
        tell(pairing.mentorId(), "apprenticeship.notice.your-trainee", List.of(trainee.name()), id);
        audit.did(by, "apprenticeship.paired", "apprenticeship", id);
        return new Pairing.Paired(id);
    }

    private @Nullable Pairing refusal(NewPairing pairing, ApprenticeshipStandard standard, Instant now) {
        if (pairing.days() < standard.daysMin() || pairing.days() > standard.daysMax()) {
            return new Pairing.DaysOutside(standard.daysMin(), standard.daysMax());
        }
        if (!deadlines.isWorkday(pairing.startsOn())) {
            return new Pairing.DayOff(deadlines.workdaysAfter(pairing.startsOn(), 1));
        }
        if (pairing.startsOn().isBefore(today())) {
            return new Pairing.InThePast();
        }
        var open = rows.openOf(pairing.traineeId());
        if (open.isPresent()) {
            return new Pairing.AlreadyPaired(open.get());
        }
        return terms.refusal(pairing.traineeId(), pairing.mentorId(), standard, now)
                .orElse(null);
    }

    /** Gives the trainee another mentor, who owes what is not signed yet; the story keeps the former one. */
    public Pairing replaceMentor(UUID id, UUID mentor, String reason, UUID by) {
        var now = clock.instant();
        var apprenticeship = rows.lock(id, now);
        if (apprenticeship.concludedAt() != null && apprenticeship.state() != ApprenticeshipState.NOT_READY) {
            return new Pairing.NotRunning();
        }
        var standard = standards.of(ApprenticeshipStandard.class, apprenticeship.standardVersion());
        var refusal = terms.refusal(apprenticeship.traineeId(), mentor, standard, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!mentor.equals(apprenticeship.mentorId())) {
            rows.mentor(id, mentor);
            days.handOver(id, mentor);
            rows.happened(id, "MENTOR_CHANGED", now, by, mentor, reason);
            tell(apprenticeship.traineeId(), "apprenticeship.notice.your-mentor", List.of(people.name(mentor)), id);
            tell(mentor, "apprenticeship.notice.your-trainee", List.of(people.name(apprenticeship.traineeId())), id);
            audit.did(by, "apprenticeship.handed-over", "apprenticeship", id.toString(), Map.of("reason", reason));
        }
        return new Pairing.Paired(id);
    }

    /** The mentor says at the end whether the trainee is ready for duty. */
    public Recommending recommend(UUID id, UUID mentor, boolean ready, String words) {
        var now = clock.instant();
        var apprenticeship = rows.lock(id, now);
        if (!apprenticeship.mentorId().equals(mentor)) {
            throw new NotFound("apprenticeship " + id + " of mentor " + mentor);
        }
        var outcome = apprenticeship.mayConclude(today());
        if (outcome instanceof Recommending.Concluded) {
            var state = ready ? ApprenticeshipState.COMPLETED : ApprenticeshipState.NOT_READY;
            rows.conclude(id, state, words, now);
            var conclusion = rows.happened(id, state.name(), now, mentor, null, words);
            var key = ready ? "apprenticeship.notice.recommended" : "apprenticeship.notice.not-ready";
            var arguments = List.of(people.name(apprenticeship.traineeId()));
            notices.tellAll(
                    List.of(apprenticeship.traineeId(), apprenticeship.pairedBy()),
                    key,
                    arguments,
                    href(id),
                    ready ? Tone.GOOD : Tone.WARN);
            audit.did(
                    mentor, "apprenticeship.concluded", "apprenticeship", id.toString(), Map.of("state", state.name()));
            if (ready) {
                events.publishEvent(
                        new ApprenticeshipCompleted(conclusion, id, apprenticeship.traineeId(), mentor, now));
            }
        }
        return outcome;
    }

    /** Adds the standard's workdays to an apprenticeship that runs, or has been concluded. */
    public Extending extend(UUID id, String reason, @Nullable UUID by) {
        var now = clock.instant();
        var apprenticeship = rows.lock(id, now);
        if (apprenticeship.state() == ApprenticeshipState.ENDED) {
            return new Extending.None();
        }
        var standard = standards.of(ApprenticeshipStandard.class, apprenticeship.standardVersion());
        var after = apprenticeship.endsOn().isAfter(today()) ? apprenticeship.endsOn() : today();
        var dates = days.from(deadlines.workdaysAfter(after, 1), standard.extensionDays());
        rows.extend(id, dates.getLast());
        rows.happened(id, "EXTENDED", now, by, null, reason);
        days.owe(id, apprenticeship.mentorId(), dates, standard);
        var until =
                List.of(people.name(apprenticeship.traineeId()), dates.getLast().toString());
        notices.tellAll(
                List.of(apprenticeship.traineeId(), apprenticeship.mentorId()),
                "apprenticeship.notice.extended",
                until,
                href(id),
                Tone.WARN);
        if (by != null) {
            audit.did(by, "apprenticeship.extended", "apprenticeship", id.toString(), Map.of("reason", reason));
        }
        events.publishEvent(new ApprenticeshipExtended(id, apprenticeship.traineeId(), dates.getLast(), now));
        return new Extending.Extended(id, dates.getLast());
    }

    /** Extends the latest apprenticeship of somebody who has failed the resit (M-09). */
    public Extending extendLatest(UUID trainee, String reason) {
        return rows.latestOf(trainee).map(id -> extend(id, reason, null)).orElseGet(Extending.None::new);
    }

    /** Breaks it off; says whether there was anything to break off. */
    public boolean end(UUID id, String reason, @Nullable UUID by) {
        var now = clock.instant();
        var apprenticeship = rows.lock(id, now);
        if (!apprenticeship.running() && apprenticeship.state() != ApprenticeshipState.NOT_READY) {
            return false;
        }
        rows.conclude(id, ApprenticeshipState.ENDED, reason, now);
        rows.happened(id, "ENDED", now, by, null, reason);
        days.drop(id);
        notices.tellAll(
                List.of(apprenticeship.traineeId(), apprenticeship.mentorId()),
                "apprenticeship.notice.ended",
                List.of(people.name(apprenticeship.traineeId()), reason),
                href(id),
                Tone.WARN);
        if (by != null) {
            audit.did(by, "apprenticeship.ended", "apprenticeship", id.toString(), Map.of("reason", reason));
        }
        return true;
    }

    /** A mentor is leaving the house: whoever paired their trainees must find them another one. */
    void mentorLeaves(UUID mentor, Instant leavesAt) {
        for (var id : rows.openWith(mentor)) {
            var apprenticeship = rows.lock(id, clock.instant());
            rows.happened(id, "MENTOR_LEAVES", clock.instant(), null, mentor, "");
            notices.tell(
                    apprenticeship.pairedBy(),
                    "apprenticeship.notice.mentor-leaves",
                    List.of(
                            people.name(mentor),
                            LocalDate.ofInstant(leavesAt, deadlines.zone()).toString(),
                            people.name(apprenticeship.traineeId())),
                    href(id),
                    Tone.BAD);
        }
    }

    /** A trainee has left the house. */
    void traineeLeft(UUID trainee) {
        rows.openOf(trainee).ifPresent(id -> end(id, "", null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), deadlines.zone());
    }

    private void tell(UUID whom, String key, List<String> arguments, UUID id) {
        notices.tell(whom, key, arguments, href(id), Tone.ACCENT);
    }

    static String href(UUID id) {
        return "/apprenticeships/" + id;
    }
}
