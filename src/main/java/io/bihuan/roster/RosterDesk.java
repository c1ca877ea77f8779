package io.bihuan.roster;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans who works when, and publishes it. */
@Service
@Transactional
public class RosterDesk {

    private final Duties duties;
    private final ShiftKinds kinds;
    private final RosterTeams teams;
    private final People people;
    private final Notices notices;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    RosterDesk(
            Duties duties,
            ShiftKinds kinds,
            RosterTeams teams,
            People people,
            Notices notices,
            Standards standards,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.kinds = kinds;
        this.teams = teams;
        this.people = people;
        this.notices = notices;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is planned for one person on one day; without a kind they are free. */
    public record Wish(
            UUID staffId, LocalDate day, @Nullable UUID kindId) {}

    /**
     * A pattern laid over weeks.
     *
     * @param patternId which
     * @param staff over whom, in their order
     * @param from from which day on
     * @param weeks for how many weeks
     * @param ahead by how many days each one begins the pattern further on than the one before
     */
    public record Laying(UUID patternId, List<UUID> staff, LocalDate from, int weeks, int ahead) {}

    /** Plans some days of a team's people: all of them or, where one is refused, none. */
    public Planning plan(UUID teamId, List<Wish> wishes, SignedIn by) {
        teams.require(teamId, by);
        var here = people.inTeam(teamId).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var known = kinds.of(by.branchId()).stream().map(ShiftKind::id).collect(Collectors.toSet());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (var wish : wishes) {
            if (wish.day().isBefore(today)) {
                return new Planning.Past(wish.day());
            }
            if (!here.containsKey(wish.staffId()) || wish.kindId() != null && !known.contains(wish.kindId())) {
                return new Planning.Unknown();
            }
        }
        var changed = 0;
        for (var wish : wishes) {
            var person = Objects.requireNonNull(here.get(wish.staffId()));
            var place = new Duties.Place(person.id(), wish.day(), teamId, person.branchId());
            changed += duties.plan(place, wish.kindId(), by.staffId(), clock.instant()) ? 1 : 0;
        }
        if (changed > 0) {
            audit.did(by.staffId(), "roster.planned", "roster", teamId.toString(), Map.of("days", "" + changed));
        }
        return new Planning.Planned(changed);
    }

    /** Lays a pattern over the weeks of some people. */
    public Planning lay(UUID teamId, Laying laying, SignedIn by) {
        var pattern = kinds.patterns(by.branchId()).stream()
                .filter(each -> each.id().equals(laying.patternId()))
                .findFirst();
        if (pattern.isEmpty()) {
            return new Planning.Unknown();
        }
        var wishes = laying.staff().stream()
                .flatMap(who -> laying.from()
                        .datesUntil(laying.from().plusWeeks(laying.weeks()))
                        .map(day -> new Wish(
                                who,
                                day,
                                pattern.get()
                                        .on(day, laying.from(), laying.staff().indexOf(who) * laying.ahead()))))
                .toList();
        return plan(teamId, wishes, by);
    }

    /** Tells a team's people what is planned for them on these days; each hears of it once, and only where it is news. */
    public Publishing publish(UUID teamId, LocalDate from, LocalDate until, SignedIn by) {
        teams.require(teamId, by);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var here = people.inTeam(teamId).stream().map(Person::id).toList();
        var told = duties.tell(here, from, until, now);
        if (told.isEmpty()) {
            return new Publishing.NothingNew();
        }
        notices.tellAll(
                told,
                "roster.notice.published",
                List.of(from.toString(), until.toString()),
                "/me/roster?from=" + from,
                Tone.ACCENT);
        var published = new Publishing.Published(
                told.size(),
                ChronoUnit.DAYS.between(today, from),
                standards.inForce(RosterStandard.class, now).rules().noticeDays());
        audit.did(
                by.staffId(),
                "roster.published",
                "roster",
                teamId.toString(),
                Map.of("from", from.toString(), "until", until.toString(), "late", "" + published.late()));
        return published;
    }
}
