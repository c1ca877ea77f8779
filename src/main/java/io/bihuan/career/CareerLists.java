package io.bihuan.career;

import io.bihuan.access.SignedIn;
import io.bihuan.people.PeopleLists;
import io.bihuan.standard.InForce;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is eligible for the next grade now, and what the others lack. */
@Service
@Transactional(readOnly = true)
public class CareerLists {

    /** So many people are looked at closely at once; whoever lacks least is among them. */
    static final int CLOSELY = 300;

    private final PeopleLists people;
    private final Reach reach;
    private final FactFinder finder;
    private final Standards standards;
    private final Clock clock;

    CareerLists(PeopleLists people, Reach reach, FactFinder finder, Standards standards, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.finder = finder;
        this.standards = standards;
        this.clock = clock;
    }

    /** Everybody within reach before every rung that begins at their grade, whoever lacks least in front. */
    public List<Standing> board(SignedIn viewer) {
        var standard = standard().rules();
        var asked = new PeopleLists.Question("", reach.unitOf(viewer), "", PeopleLists.State.HERE, viewer.branchId());
        var staff = people.everybody(asked).stream()
                .filter(person -> person.leavesAt() == null
                        && !standard.from(person.grade()).isEmpty())
                .toList();
        return standings(staff, standard);
    }

    /** One person before every rung that begins at their grade; {@link io.bihuan.web.NotFound} out of the viewer's reach. */
    public List<Standing> of(UUID staffId, SignedIn viewer) {
        reach.require(staffId, viewer);
        var card = people.card(staffId, viewer.branchId());
        var person = card.person();
        var row = new PeopleLists.Row(
                person.id(),
                person.number(),
                person.name(),
                person.team(),
                person.department(),
                person.branch(),
                person.post(),
                person.grade(),
                card.joinedOn(),
                card.leavesAt());
        return standings(List.of(row), standard().rules());
    }

    /** The rules in force. */
    public InForce<CareerStandard> standard() {
        return standards.inForce(CareerStandard.class, clock.instant());
    }

    /** What is cheap to ask is asked of all; the score of conversations of those who lack little else. */
    private List<Standing> standings(List<PeopleLists.Row> staff, CareerStandard standard) {
        var facts = finder.cheap(staff, standard);
        var first = staff.stream()
                .flatMap(person -> stand(person, facts, standard).stream())
                .toList();
        var close = closest(first);
        var scores = finder.quality(close, standard);
        close.forEach(id -> facts.computeIfPresent(id, (_, known) -> known.with(scores.get(id))));
        return staff.stream()
                .flatMap(person -> stand(person, facts, standard).stream())
                .sorted(Comparator.comparing((Standing one) -> one.missing().size())
                        .thenComparing(one -> one.person().number()))
                .toList();
    }

    private static Set<UUID> closest(List<Standing> standings) {
        return standings.stream()
                .sorted(Comparator.comparing(one -> one.missing().size()))
                .map(one -> one.person().id())
                .distinct()
                .limit(CLOSELY)
                .collect(Collectors.toSet());
    }

    private List<Standing> stand(PeopleLists.Row person, Map<UUID, Facts> facts, CareerStandard standard) {
        var known = facts.get(person.id());
        if (known == null) {
            return List.of();
        }
        var standings = new ArrayList<Standing>();
        for (var rung : standard.from(person.grade())) {
            var checks = rung.checks(known, standard, LocalDate.now(clock));
            standings.add(new Standing(
                    person,
                    rung,
                    known.gradeSince(),
                    checks,
                    rung.early(known),
                    finder.overdue(known.gradeSince(), standard)));
        }
        return standings;
    }
}
