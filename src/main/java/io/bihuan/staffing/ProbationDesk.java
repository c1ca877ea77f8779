package io.bihuan.staffing;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Probations: begun with the first day, reminded of, and decided by people before they end (H-01). */
@Service
@Transactional
public class ProbationDesk {

    static final String REMIND = "staffing.probation";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ProbationRows rows;
    private final ChecklistRows checklists;
    private final Standards standards;
    private final People people;
    private final Deadlines deadlines;
    private final List<BeforeArrival> before;
    private final Timers timers;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    ProbationDesk(
            ProbationRows rows,
            ChecklistRows checklists,
            Standards standards,
            People people,
            Deadlines deadlines,
            ObjectProvider<BeforeArrival> before,
            Timers timers,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.checklists = checklists;
        this.standards = standards;
        this.people = people;
        this.deadlines = deadlines;
        this.before = before.orderedStream().toList();
        this.timers = timers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins with somebody's first day, as long as the standard says and the law allows. */
    void begin(UUID staffId, UUID branchId, LocalDate firstDay, Instant at) {
        var standard = standards.inForce(StaffingStandard.class, at);
        var contract = before.stream()
                .flatMap(each -> each.contractMonths(staffId).stream())
                .findFirst()
                .orElse(standard.rules().contractMonths());
        var months = Math.min(
                standards.inForce(ProbationStandard.class, at).rules().probationMonths(),
                standard.rules().most(contract));
        if (months == 0) {
            return;
        }
        var one = new Probation(
                Ids.next(),
                staffId,
                branchId,
                contract,
                firstDay,
                firstDay.plusMonths(months).minusDays(1),
                0,
                ProbationState.RUNNING,
                standard.version(),
                "",
                null,
                null);
        if (rows.add(one)) {
            remind(one.id(), one.endsOn(), standard.rules());
        }
    }

    private void remind(UUID id, LocalDate endsOn, StaffingStandard standard) {
        standard.remindDays().forEach(days -> timers.set(REMIND, id + "/" + days, morning(endsOn.minusDays(days))));
        timers.set(REMIND, id + "/0", morning(endsOn.plusDays(1)));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(deadlines.zone()).toInstant();
    }

    /** A reminder is due; it says so only while nobody has decided. */
    void remind(UUID id, Instant dueAt) {
        var one = rows.lock(id);
        if (one.state() != ProbationState.RUNNING || dueAt.isBefore(morning(one.beginsOn()))) {
            return;
        }
        var late = one.endsOn().isBefore(LocalDate.now(clock));
        notices.tellAll(
                deciders(one),
                late ? "staffing.notice.probation-late" : "staffing.notice.probation-soon",
                List.of(people.name(one.staffId()), one.endsOn().toString()),
                href(one),
                late ? Tone.BAD : Tone.WARN);
    }

    private List<UUID> deciders(Probation one) {
        return people.holding(Role.SUPERVISOR).stream()
                .filter(person -> person.branchId().equals(one.branchId()))
                .map(Person::id)
                .filter(id -> !id.equals(one.staffId()))
                .toList();
    }

    /** They stay: every check must be done. */
    public Probating pass(UUID id, String words, SignedIn by) {
        var one = locked(id, by);
        var no = refusal(one, by);
        if (no != null) {
            return no;
        }
        var open = checklists.gatesOf(one.staffId()).size();
        if (open > 0) {
            return new Probating.ChecksOpen(open);
        }
        rows.over(id, ProbationState.PASSED, words, by.staffId(), clock.instant());
        tell(one, "staffing.notice.probation-passed", Tone.GOOD, words);
        audit.did(by.staffId(), "staffing.probation-passed", "probation", id.toString(), Map.of("reason", words));
        return new Probating.Decided();
    }

    /** Makes it longer, with the person's consent and within what the law allows for the contract. */
    public Probating extend(UUID id, LocalDate endsOn, boolean consent, String words, SignedIn by) {
        var one = locked(id, by);
        var no = refusal(one, by);
        if (no != null) {
            return no;
        }
        var standard = standards.of(StaffingStandard.class, one.standardVersion());
        var latest = one.latest(standard.most(one.contractMonths()));
        if (!endsOn.isAfter(one.endsOn())) {
            return new Probating.NotLater();
        }
        if (endsOn.isAfter(latest)) {
            return new Probating.TooLong(latest);
        }
        if (!consent) {
            return new Probating.NoConsent();
        }
        rows.extended(id, endsOn, words, by.staffId(), clock.instant());
        remind(id, endsOn, standard);
        tell(one, "staffing.notice.probation-extended", Tone.WARN, endsOn.toString(), words);
        audit.did(
                by.staffId(),
                "staffing.probation-extended",
                "probation",
                id.toString(),
                Map.of("until", endsOn.toString(), "reason", words));
        return new Probating.Decided();
    }

    /** They go; when, is settled on their card, and their work is handed over as with anybody who leaves. */
    public Probating end(UUID id, String words, SignedIn by) {
        var one = locked(id, by);
        var no = refusal(one, by);
        if (no != null) {
            return no;
        }
        rows.over(id, ProbationState.ENDED, words, by.staffId(), clock.instant());
        tell(one, "staffing.notice.probation-ended", Tone.BAD, words);
        notices.tellAll(
                people.holding(Role.ADMINISTRATOR).stream().map(Person::id).toList(),
                "staffing.notice.settle-leaving",
                List.of(people.name(one.staffId())),
                "/people/" + one.staffId(),
                Tone.WARN);
        audit.did(by.staffId(), "staffing.probation-ended", "probation", id.toString(), Map.of("reason", words));
        return new Probating.Decided();
    }

    private Probation locked(UUID id, SignedIn by) {
        var one = rows.lock(id);
        if (by.branchId() != null && !by.branchId().equals(one.branchId())) {
            throw new NotFound("probation " + id + " of another branch");
        }
        return one;
    }

    private static @Nullable Probating refusal(Probation one, SignedIn by) {
        if (one.state() != ProbationState.RUNNING) {
            return new Probating.NotAsItStands(one.state());
        }
        return one.staffId().equals(by.staffId()) ? new Probating.OneSelf() : null;
    }

    /** They have left before anybody decided. */
    void left(UUID staffId, Instant at) {
        rows.of(staffId)
                .filter(one -> one.state() == ProbationState.RUNNING)
                .ifPresent(one -> rows.over(one.id(), ProbationState.LEFT, "", null, at));
    }

    /** A person's probation, where they have one. */
    @Transactional(readOnly = true)
    public Optional<Probation> of(UUID staffId) {
        return rows.of(staffId);
    }

    /** Those that run, the first to end in front. */
    @Transactional(readOnly = true)
    public List<Probation> running(@Nullable UUID branchId, int limit) {
        return rows.running(branchId, limit);
    }

    /** The rules that one began under. */
    @Transactional(readOnly = true)
    public StaffingStandard standard(Probation one) {
        return standards.of(StaffingStandard.class, one.standardVersion());
    }

    private void tell(Probation one, String key, Tone tone, String... arguments) {
        notices.tell(one.staffId(), key, List.of(arguments), "/me/staffing", tone);
    }

    private static String href(Probation one) {
        return "/staffing/probations/" + one.staffId();
    }
}
