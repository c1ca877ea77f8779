package io.bihuan.apprenticeship;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of whom a new pair may be made (M-07): what is refused for everybody is not offered to anybody. */
@Service
@Transactional(readOnly = true)
public class Eligible {

    private final People people;
    private final MentorTerms terms;
    private final ApprenticeshipRows rows;
    private final Standards standards;
    private final Clock clock;

    Eligible(People people, MentorTerms terms, ApprenticeshipRows rows, Standards standards, Clock clock) {
        this.people = people;
        this.terms = terms;
        this.rows = rows;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * Those who serve or learn to, have no mentor now, guide nobody by their role and stay; who learns comes first.
     *
     * @param branch of this branch alone, or of all
     */
    public List<Person> trainees(@Nullable UUID branch) {
        var learning = ids(Role.TRAINEE);
        var mentors = ids(Role.MENTOR);
        var leaving = people.leaving().keySet();
        var guided = rows.guided();
        var here = (branch == null ? people.all() : people.inBranch(branch))
                .stream().map(Person::id).collect(Collectors.toSet());
        return Stream.concat(people.holding(Role.TRAINEE).stream(), people.holding(Role.AGENT).stream())
                .distinct()
                .filter(each -> here.contains(each.id()))
                .filter(each -> !mentors.contains(each.id()) || learning.contains(each.id()))
                .filter(each -> !leaving.contains(each.id()) && !guided.contains(each.id()))
                .sorted(Comparator.comparing(each -> !learning.contains(each.id())))
                .toList();
    }

    /** Mentors whom nothing but the trainee could speak against; a grade that the house lacks is said when one is chosen. */
    public List<Person> mentors() {
        var now = clock.instant();
        var standard = standards.inForce(ApprenticeshipStandard.class, now).rules();
        return people.holding(Role.MENTOR).stream()
                .filter(each -> terms.unfit(each, standard, now)
                        .filter(reason -> !(reason instanceof Pairing.GradeUnknown))
                        .isEmpty())
                .toList();
    }

    private Set<UUID> ids(Role role) {
        return people.holding(role).stream().map(Person::id).collect(Collectors.toSet());
    }
}
