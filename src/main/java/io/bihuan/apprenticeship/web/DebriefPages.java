package io.bihuan.apprenticeship.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.Debrief;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.WorkOfDay;
import io.bihuan.apprenticeship.WorkOfDay.Deed;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts debriefs together with the work of their day. */
@Component
class DebriefPages {

    private final ApprenticeshipLists apprenticeships;
    private final DebriefLists lists;
    private final List<WorkOfDay> work;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    DebriefPages(
            ApprenticeshipLists apprenticeships,
            DebriefLists lists,
            List<WorkOfDay> work,
            People people,
            ClockChips chips,
            UiFactory uis) {
        this.apprenticeships = apprenticeships;
        this.lists = lists;
        this.work = work;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    DebriefsPage own(SignedIn person) {
        var ui = uis.plain();
        var toWrite = lists.owedBy(person.staffId());
        var toSign = lists.waitingFor(person.staffId());
        var running = apprenticeships.openFor(person.staffId());
        var ids = new HashSet<UUID>();
        toWrite.forEach(debrief -> ids.add(debrief.traineeId()));
        toSign.forEach(debrief -> ids.add(debrief.mentorId()));
        running.forEach(each -> ids.addAll(List.of(each.traineeId(), each.mentorId())));
        return new DebriefsPage(lines(toWrite, ui), lines(toSign, ui), running, names(ids), person.staffId());
    }

    private List<DebriefsPage.Line> lines(List<Debrief> debriefs, Ui ui) {
        return debriefs.stream()
                .map(debrief -> new DebriefsPage.Line(debrief, clock(debrief, ui)))
                .toList();
    }

    DebriefPage one(UUID id, SignedIn person, @Nullable DebriefForm typed, String words, Errors errors) {
        var ui = uis.plain();
        var debrief = lists.require(id, person);
        var apprenticeship = apprenticeships.require(debrief.apprenticeshipId(), person);
        var mentor = debrief.mentorId().equals(person.staffId()) && person.may(Permission.GUIDE);
        var trainee = debrief.traineeId().equals(person.staffId());
        var state = debrief.state(ui.dates().today(), ui.dates().now());
        var writes = mentor
                && apprenticeship.running()
                && debrief.countersignedAt() == null
                && state != Debrief.State.COMING;
        var deeds = deeds(debrief, writes, ui);
        var additions = lists.additions(id);
        var ids = new HashSet<>(List.of(debrief.traineeId(), debrief.mentorId()));
        additions.forEach(each -> ids.add(each.byId()));
        return new DebriefPage(
                debrief,
                apprenticeships.standard(apprenticeship.standardVersion()),
                names(ids),
                clock(debrief, ui),
                deeds,
                additions,
                writes,
                trainee && debrief.signedAt() != null && debrief.countersignedAt() == null,
                (mentor || trainee) && debrief.countersignedAt() != null,
                typed == null ? DebriefForm.of(debrief, ticks(debrief, deeds)) : typed,
                words,
                errors);
    }

    /** Nothing is ticked for a mentor who has decided once; before, everything is. */
    private static List<UUID> ticks(Debrief debrief, List<Deed> deeds) {
        return debrief.minutes() == null ? deeds.stream().map(Deed::id).toList() : debrief.observed();
    }

    List<Deed> deeds(Debrief debrief, boolean all, Ui ui) {
        var zone = ui.dates().zone();
        var from = debrief.dayOn().atStartOfDay(zone).toInstant();
        var until = debrief.dayOn().plusDays(1).atStartOfDay(zone).toInstant();
        return work.stream()
                .flatMap(each -> each.of(List.of(debrief.traineeId(), debrief.mentorId()), from, until, ui).stream())
                .filter(deed -> all || debrief.observed().contains(deed.id()))
                .sorted(Comparator.comparing(Deed::at))
                .toList();
    }

    private ClockChip clock(Debrief debrief, Ui ui) {
        var start = debrief.dayOn().atStartOfDay(ui.dates().zone()).toInstant();
        return debrief.countersignedAt() == null
                ? chips.open(start, debrief.dueAt(), ui.dates().now(), ui)
                : chips.met(start, debrief.dueAt(), debrief.countersignedAt(), ui);
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
