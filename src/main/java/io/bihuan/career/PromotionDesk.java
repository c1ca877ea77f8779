package io.bihuan.career;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.people.PeopleLists;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promotions: one proposes, another decides, and the grade changes on its day (H-02). No rule ever promotes anybody. */
@Service
@Transactional
public class PromotionDesk {

    static final String DAY = "career.promotion";
    static final String REMIND = "career.promotion-reminder";
    private static final int WARNING = 1;

    private final PromotionRows rows;
    private final CareerLists careers;
    private final PeopleDesk desk;
    private final PeopleLists cards;
    private final People people;
    private final Deadlines deadlines;
    private final Timers timers;
    private final PromotionNews news;
    private final Audit audit;
    private final Clock clock;

    PromotionDesk(
            PromotionRows rows,
            CareerLists careers,
            PeopleDesk desk,
            PeopleLists cards,
            People people,
            Deadlines deadlines,
            Timers timers,
            PromotionNews news,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.careers = careers;
        this.desk = desk;
        this.cards = cards;
        this.people = people;
        this.deadlines = deadlines;
        this.timers = timers;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes somebody for a grade whose every condition they meet. */
    public Proposing propose(NewPromotion wanted, SignedIn by) {
        if (wanted.staffId().equals(by.staffId())) {
            return new Proposing.OneSelf();
        }
        if (cards.card(wanted.staffId(), by.branchId()).leavesAt() != null) {
            return new Proposing.Leaving();
        }
        var standing = careers.of(wanted.staffId(), by).stream()
                .filter(each -> each.rung().to().equals(wanted.toGrade()))
                .findFirst();
        if (standing.isEmpty()) {
            return new Proposing.NoRung();
        }
        if (!standing.get().eligible()) {
            return new Proposing.NotEligible(standing.get().missing());
        }
        return propose(wanted, standing.get(), by);
    }

    private Proposing propose(NewPromotion wanted, Standing standing, SignedIn by) {
        var now = clock.instant();
        var standard = careers.standard();
        var term = standard.rules().decisionTerm();
        var one = new Promotion(
                Ids.next(),
                wanted.staffId(),
                people.require(wanted.staffId()).branchId(),
                standing.rung().from(),
                wanted.toGrade(),
                wanted.post(),
                standing.early(),
                wanted.reason(),
                standing.checks(),
                standard.version(),
                PromotionState.PROPOSED,
                by.staffId(),
                now,
                deadlines.due(now, term).dueAt(),
                null,
                null,
                "",
                null);
        if (!rows.add(one)) {
            return new Proposing.AlreadyOpen();
        }
        timers.set(
                REMIND,
                one.id().toString(),
                deadlines.warnings(now, term, Calendars.STANDARD).get(WARNING));
        news.toPerson(one, "career.notice.proposed", Tone.ACCENT, one.toGrade());
        news.toDirectors(one, "career.notice.decide");
        audit.did(
                by.staffId(),
                "career.proposed",
                "promotion",
                one.id().toString(),
                Map.of("to", one.toGrade(), "reason", one.reason()));
        return new Proposing.Proposed(one.id());
    }

    /** Approves it for a day, today or later; the grade changes on that day. */
    public PromotionDeciding approve(UUID id, LocalDate effectiveOn, String words, SignedIn by) {
        var one = rows.lock(id);
        var no = refusal(one, by);
        if (no != null) {
            return no;
        }
        if (effectiveOn.isBefore(LocalDate.now(clock))) {
            return new PromotionDeciding.InThePast();
        }
        rows.decided(id, PromotionState.APPROVED, by.staffId(), clock.instant(), words, effectiveOn);
        timers.cancel(REMIND, id.toString());
        news.toPerson(one, "career.notice.approved", Tone.GOOD, one.toGrade(), effectiveOn.toString());
        news.toProposer(one, "career.notice.approved-of", Tone.GOOD);
        audit.did(by.staffId(), "career.approved", "promotion", id.toString(), Map.of("on", effectiveOn.toString()));
        if (effectiveOn.isAfter(LocalDate.now(clock))) {
            timers.set(
                    DAY,
                    id.toString(),
                    effectiveOn.atStartOfDay(clock.getZone()).toInstant());
            return new PromotionDeciding.Decided(PromotionState.APPROVED);
        }
        return new PromotionDeciding.Decided(dayHasCome(id));
    }

    /** Refuses it with a reason, which the person and the proposer read and which stays. */
    public PromotionDeciding refuse(UUID id, String words, SignedIn by) {
        var one = rows.lock(id);
        var no = refusal(one, by);
        if (no != null) {
            return no;
        }
        rows.decided(id, PromotionState.REFUSED, by.staffId(), clock.instant(), words, null);
        timers.cancel(REMIND, id.toString());
        news.toPerson(one, "career.notice.refused", Tone.WARN, words);
        news.toProposer(one, "career.notice.refused-of", Tone.WARN);
        audit.did(by.staffId(), "career.refused", "promotion", id.toString(), Map.of("reason", words));
        return new PromotionDeciding.Decided(PromotionState.REFUSED);
    }

    /** Whoever proposed it takes it back while nobody has decided. */
    public PromotionDeciding withdraw(UUID id, String words, SignedIn by) {
        var one = rows.lock(id);
        if (!one.proposedBy().equals(by.staffId())) {
            throw new NotFound("promotion " + id + " proposed by " + by.staffId());
        }
        if (one.state() != PromotionState.PROPOSED) {
            return new PromotionDeciding.NotAsItStands(one.state());
        }
        end(one, PromotionState.WITHDRAWN, words);
        audit.did(by.staffId(), "career.withdrawn", "promotion", id.toString(), Map.of("reason", words));
        return new PromotionDeciding.Decided(PromotionState.WITHDRAWN);
    }

    private static @Nullable PromotionDeciding refusal(Promotion one, SignedIn by) {
        if (by.branchId() != null && !by.branchId().equals(one.branchId())) {
            throw new NotFound("promotion " + one.id() + " of another branch");
        }
        if (one.state() != PromotionState.PROPOSED) {
            return new PromotionDeciding.NotAsItStands(one.state());
        }
        return one.proposedBy().equals(by.staffId()) || one.staffId().equals(by.staffId())
                ? new PromotionDeciding.SomebodyElse()
                : null;
    }

    /** The first day of the new grade: it changes, unless they are leaving or have another grade by now. */
    PromotionState dayHasCome(UUID id) {
        var one = rows.lock(id);
        if (one.state() != PromotionState.APPROVED) {
            return one.state();
        }
        var card = cards.card(one.staffId(), null);
        if (card.leavesAt() != null || !card.person().grade().equals(one.fromGrade())) {
            end(one, PromotionState.VOID, "");
            return PromotionState.VOID;
        }
        desk.regrade(one.staffId(), one.post(), one.toGrade(), one.words(), Objects.requireNonNull(one.decidedBy()));
        rows.over(id, PromotionState.IN_FORCE, clock.instant(), "");
        news.toPerson(one, "career.notice.in-force", Tone.GOOD, one.toGrade());
        return PromotionState.IN_FORCE;
    }

    /** Nobody has decided, and most of the time is used up. */
    void remind(UUID id) {
        var one = rows.lock(id);
        if (one.state() == PromotionState.PROPOSED) {
            news.toDirectors(one, "career.notice.decide-soon");
        }
    }

    /** It is settled that they leave: nothing will change any more. */
    void leaving(UUID staffId, Instant at) {
        rows.openOf(staffId)
                .filter(one -> !one.proposedAt().isAfter(at))
                .ifPresent(one -> end(one, PromotionState.VOID, ""));
    }

    private void end(Promotion one, PromotionState state, String words) {
        rows.over(one.id(), state, clock.instant(), words);
        timers.cancel(DAY, one.id().toString());
        timers.cancel(REMIND, one.id().toString());
    }
}
