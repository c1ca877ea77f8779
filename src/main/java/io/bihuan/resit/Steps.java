package io.bihuan.resit;

import io.bihuan.access.Role;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.certification.CertificateDesk;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a follow-up to its next step: the term, its timers, a line in the story, and whoever must know. */
@Component
class Steps {

    static final String DUE = "resit.due";
    static final String REMIND = "resit.remind";
    private static final int WARNING = 1;

    private static final String RULE = "P-11";

    private final FollowupRows rows;
    private final Deadlines deadlines;
    private final Timers timers;
    private final Notices notices;
    private final People people;
    private final CertificateDesk certificates;

    Steps(
            FollowupRows rows,
            Deadlines deadlines,
            Timers timers,
            Notices notices,
            People people,
            CertificateDesk certificates) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.timers = timers;
        this.notices = notices;
        this.people = people;
        this.certificates = certificates;
    }

    /** The step runs from now for the term; reminded when most of it is used up. */
    void to(Followup one, FollowupState state, Instant now, Term term) {
        var due = deadlines.due(now, term).dueAt();
        var warning = deadlines.warnings(now, term, Calendars.STANDARD).get(WARNING);
        rows.step(one.id(), state, now, due);
        timers.set(DUE, one.id().toString(), due);
        timers.set(REMIND, one.id().toString(), warning);
    }

    /** The step runs until an instant that is known. */
    void until(Followup one, FollowupState state, Instant now, Instant due) {
        rows.step(one.id(), state, now, due);
        timers.set(DUE, one.id().toString(), due);
        timers.cancel(REMIND, one.id().toString());
    }

    void close(Followup one, FollowupState state, Instant now, @Nullable UUID by, String words) {
        rows.close(one.id(), state, now);
        timers.cancel(DUE, one.id().toString());
        timers.cancel(REMIND, one.id().toString());
        rows.happened(one.id(), state.name(), now, by, words, "");
        if (state == FollowupState.PASSED || state == FollowupState.KEPT) {
            certificates.resumeByRule(one.staffId(), scope(one), RULE, words, "/resits/" + one.id());
        }
    }

    /** Whoever has failed so often serves no new customer until it is settled. */
    void suspend(Followup one, String reason) {
        certificates.suspendByRule(one.staffId(), scope(one), RULE, reason, "/resits/" + one.id());
    }

    private static @Nullable String scope(Followup one) {
        return one.scope().isEmpty() ? null : one.scope();
    }

    void tellPerson(Followup one, String key, Tone tone, String... arguments) {
        notices.tell(one.staffId(), key, List.of(arguments), "/resits/" + one.id(), tone);
    }

    /** Tells the supervisors of the person's branch; the first argument is the person's name. */
    void tellSupervisors(Followup one, String key, Tone tone) {
        tell(Role.SUPERVISOR, one, key, tone);
    }

    void tellDirectors(Followup one, String key, Tone tone) {
        tell(Role.DIRECTOR, one, key, tone);
    }

    private void tell(Role role, Followup one, String key, Tone tone) {
        var whom = people.holding(role).stream()
                .filter(person -> one.branchId() == null || person.branchId().equals(one.branchId()))
                .map(Person::id)
                .toList();
        notices.tellAll(whom, key, List.of(people.name(one.staffId())), "/resits/" + one.id(), tone);
    }
}
