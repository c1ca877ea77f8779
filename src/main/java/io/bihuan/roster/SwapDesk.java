package io.bihuan.roster;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Swaps: asked by one, agreed to by the other, approved by their leader; nothing changes before that. */
@Service
@Transactional
public class SwapDesk {

    /** The limits look at weeks and rows of days; so far round a swap they can be touched. */
    private static final int DAYS_ROUND = 21;

    private static final int LISTED = 20;

    private final SwapRows rows;
    private final Duties duties;
    private final SwapHands hands;
    private final ShiftKinds kinds;
    private final RosterTeams teams;
    private final People people;
    private final Notices notices;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    SwapDesk(
            SwapRows rows,
            Duties duties,
            SwapHands hands,
            ShiftKinds kinds,
            RosterTeams teams,
            People people,
            Notices notices,
            Standards standards,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.hands = hands;
        this.kinds = kinds;
        this.teams = teams;
        this.people = people;
        this.notices = notices;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks a colleague to take one's shift of a day, for theirs of another or for nothing. */
    public Swapping ask(SignedIn me, LocalDate day, UUID otherId, @Nullable LocalDate otherDay, String word) {
        var mine = people.require(me.staffId());
        var other = people.require(otherId);
        if (mine.id().equals(other.id()) || !mine.teamId().equals(other.teamId())) {
            return new Swapping.NotColleagues();
        }
        var swap = new Swap(
                Ids.next(), mine.teamId(), mine.id(), day, otherId, otherDay, Swap.State.ASKED, word, clock.instant());
        var against = against(swap);
        if (against.isPresent()) {
            return against.get();
        }
        rows.add(swap);
        tell(otherId, "roster.notice.swap-asked", mine, swap, Tone.ACCENT);
        audit.did(me.staffId(), "roster.swap-asked", "swap", swap.id());
        return new Swapping.Done(swap.id(), swap.state());
    }

    /** The colleague who was asked says yes or no. */
    public Swapping answer(UUID id, boolean yes, SignedIn me) {
        var swap = rows.hold(id);
        if (!swap.otherId().equals(me.staffId())) {
            throw new NotFound("swap " + id);
        }
        if (swap.state() != Swap.State.ASKED) {
            return new Swapping.NotOpen(swap.state());
        }
        var against = yes ? against(swap) : Optional.<Swapping>empty();
        return against.orElseGet(() -> {
            var to = yes ? Swap.State.AGREED : Swap.State.DECLINED;
            move(swap, to, null, me);
            var other = people.require(me.staffId());
            tell(
                    swap.askerId(),
                    yes ? "roster.notice.swap-agreed" : "roster.notice.swap-declined",
                    other,
                    swap,
                    Tone.NEUTRAL);
            if (yes) {
                leaders(swap.teamId())
                        .forEach(leader -> notices.tell(
                                leader,
                                "roster.notice.swap-decide",
                                List.of(
                                        people.name(swap.askerId()),
                                        other.name(),
                                        swap.askerDay().toString()),
                                "/rosters?team=" + swap.teamId() + "&from=" + swap.askerDay(),
                                Tone.ACCENT));
            }
            return new Swapping.Done(id, to);
        });
    }

    /** Whoever asked changes their mind. */
    public Swapping withdraw(UUID id, SignedIn me) {
        var swap = rows.hold(id);
        if (!swap.askerId().equals(me.staffId())) {
            throw new NotFound("swap " + id);
        }
        if (!swap.state().open()) {
            return new Swapping.NotOpen(swap.state());
        }
        move(swap, Swap.State.WITHDRAWN, null, me);
        return new Swapping.Done(id, Swap.State.WITHDRAWN);
    }

    /** The leader decides on a swap that both want; approved, both rosters say so at once. */
    public Swapping decide(UUID id, boolean approved, String word, SignedIn me) {
        var swap = rows.hold(id);
        teams.require(swap.teamId(), me);
        if (swap.state() != Swap.State.AGREED) {
            return new Swapping.NotOpen(swap.state());
        }
        var against = approved ? against(swap) : Optional.<Swapping>empty();
        return against.orElseGet(() -> {
            var to = approved ? Swap.State.APPROVED : Swap.State.REFUSED;
            if (approved) {
                hands.exchange(swap, me.staffId());
            }
            move(swap, to, word.isBlank() ? null : word.strip(), me);
            Stream.of(swap.askerId(), swap.otherId())
                    .forEach(who -> notices.tell(
                            who,
                            approved ? "roster.notice.swap-approved" : "roster.notice.swap-refused",
                            List.of(swap.askerDay().toString(), word),
                            "/me/roster?from=" + swap.askerDay(),
                            approved ? Tone.GOOD : Tone.WARN));
            return new Swapping.Done(id, to);
        });
    }

    /** What somebody asked or was asked, the latest first. */
    @Transactional(readOnly = true)
    public List<Swap> of(UUID staff) {
        return rows.ofPerson(staff, LISTED);
    }

    /** What a team has open, the latest first. */
    @Transactional(readOnly = true)
    public List<Swap> openIn(UUID team) {
        return rows.openIn(team);
    }

    private void move(Swap swap, Swap.State to, @Nullable String word, SignedIn me) {
        rows.move(swap.id(), to, word, me.staffId(), clock.instant());
        audit.did(me.staffId(), "roster.swap-moved", "swap", swap.id().toString(), Map.of("to", to.name()));
    }

    private void tell(UUID whom, String key, Person who, Swap swap, Tone tone) {
        notices.tell(
                whom, key, List.of(who.name(), swap.askerDay().toString()), "/me/roster?from=" + swap.askerDay(), tone);
    }

    private List<UUID> leaders(UUID team) {
        return people.allowed(Permission.ROSTER_KEEP).stream()
                .filter(person -> person.teamId().equals(team))
                .map(Person::id)
                .toList();
    }

    private Optional<Swapping> against(Swap swap) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var first = swap.otherDay() == null || swap.askerDay().isBefore(swap.otherDay())
                ? swap.askerDay()
                : swap.otherDay();
        if (!first.isAfter(today)) {
            return Optional.of(new Swapping.Past(first));
        }
        var asker = stints(swap.askerId(), swap.askerDay(), swap.otherDay());
        var other = stints(swap.otherId(), swap.askerDay(), swap.otherDay());
        if (Exchange.on(asker, swap.askerDay()).isEmpty()) {
            return Optional.of(new Swapping.NotOnDuty(swap.askerId(), swap.askerDay()));
        }
        if (swap.otherDay() != null && Exchange.on(other, swap.otherDay()).isEmpty()) {
            return Optional.of(new Swapping.NotOnDuty(swap.otherId(), swap.otherDay()));
        }
        var sameDay = swap.askerDay().equals(swap.otherDay());
        if (!sameDay && Exchange.on(other, swap.askerDay()).isPresent()) {
            return Optional.of(new Swapping.NotFree(swap.otherId(), swap.askerDay()));
        }
        if (!sameDay
                && swap.otherDay() != null
                && Exchange.on(asker, swap.otherDay()).isPresent()) {
            return Optional.of(new Swapping.NotFree(swap.askerId(), swap.otherDay()));
        }
        var exchange = new Exchange(asker, swap.askerDay(), other, swap.otherDay());
        var rules = standards.inForce(RosterStandard.class, clock.instant()).rules();
        return Exchange.broken(other, exchange.otherAfter(), rules)
                .<Swapping>map(breach -> new Swapping.Breaks(swap.otherId(), breach))
                .or(() -> Exchange.broken(asker, exchange.askerAfter(), rules)
                        .map(breach -> new Swapping.Breaks(swap.askerId(), breach)));
    }

    private List<Stint> stints(UUID who, LocalDate day, @Nullable LocalDate otherDay) {
        var second = Objects.requireNonNullElse(otherDay, day);
        var from = (day.isBefore(second) ? day : second).minusDays(DAYS_ROUND);
        var until = (day.isBefore(second) ? second : day).plusDays(DAYS_ROUND);
        var known = kinds.byId();
        return duties.of(List.of(who), from, until).stream()
                .filter(duty -> duty.toldKindId() != null)
                .map(duty ->
                        Objects.requireNonNull(known.get(duty.toldKindId())).on(duty.day()))
                .toList();
    }
}
