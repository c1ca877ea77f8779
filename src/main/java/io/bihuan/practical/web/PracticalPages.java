package io.bihuan.practical.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalLists.Reach;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Reopening;
import io.bihuan.practical.Reopenings;
import io.bihuan.practical.Rubrics;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.ScoreDrafts;
import io.bihuan.web.Errors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of practicals. */
@Component
class PracticalPages {

    private final PracticalLists lists;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final ScoreDrafts drafts;
    private final Reopenings reopenings;
    private final People people;

    PracticalPages(
            PracticalLists lists,
            Scenarios scenarios,
            Rubrics rubrics,
            ScoreDrafts drafts,
            Reopenings reopenings,
            People people) {
        this.lists = lists;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.drafts = drafts;
        this.reopenings = reopenings;
        this.people = people;
    }

    /** Whoever reads certificates may look at what they rest on. */
    static Reach reach(SignedIn person) {
        return person.may(Permission.EXAM_MANAGE)
                ? Reach.ALL
                : person.may(Permission.CERTIFICATE_READ) ? Reach.DECIDED : Reach.NONE;
    }

    /** A practical as this person may see it. */
    PracticalPage of(UUID id, SignedIn person) {
        return of(id, person, null, Errors.none());
    }

    /** The same with scores that were typed and refused. */
    PracticalPage of(UUID id, SignedIn person, @Nullable RatingForm typed, Errors errors) {
        var arranges = person.may(Permission.EXAM_MANAGE);
        var practical = lists.require(id, person.staffId(), reach(person), person.branchId());
        var seats = lists.seats(id, person.staffId());
        var own = seats.stream()
                .filter(seat -> seat.examinerId().equals(person.staffId()))
                .findFirst();
        var candidate = practical.staffId().equals(person.staffId());
        if (candidate && practical.status() != PracticalStatus.DECIDED) {
            seats = List.of();
        }
        var past = candidate ? List.<Reopening>of() : reopenings.of(id);
        Map<UUID, String> names = Stream.concat(
                        seats.stream().map(PracticalLists.Seat::examinerId),
                        past.stream().map(Reopening::reopenedBy))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::name));
        var scores = own.isPresent() && !own.get().scored();
        var draft = scores ? drafts.of(id, person.staffId()) : Optional.<ScoreDrafts.Draft>empty();
        var form = typed != null
                ? typed
                : draft.map(kept -> RatingForm.of(kept.words())).orElseGet(RatingForm::empty);
        var third = arranges && practical.status() == PracticalStatus.THIRD_NEEDED;
        return new PracticalPage(
                practical,
                people.name(practical.staffId()),
                candidate ? null : scenarios.require(practical.scenarioId()),
                seats,
                names,
                lists.points(practical),
                lists.rubric(practical),
                lists.standard(practical),
                scores,
                arranges,
                arranges && own.isEmpty() && !candidate && practical.status() == PracticalStatus.DECIDED,
                candidate ? null : lists.agreement(practical).orElse(null),
                past,
                draft.map(ScoreDrafts.Draft::savedAt).orElse(null),
                form,
                errors,
                third ? thirds(practical, names) : List.of());
    }

    private List<Person> thirds(PracticalLists.Practical practical, Map<UUID, String> seated) {
        return examiners()
                .filter(person ->
                        !seated.containsKey(person.id()) && !person.id().equals(practical.staffId()))
                .toList();
    }

    private Stream<Person> examiners() {
        return Stream.concat(people.holding(Role.EXAMINER).stream(), people.holding(Role.SUPERVISOR).stream())
                .distinct();
    }

    /** The form of a new practical with what can be chosen in it. */
    PracticalFormPage form(PracticalForm form, Errors errors, SignedIn person) {
        var branch = person.branchId();
        var staff = branch == null ? people.all() : people.inBranch(branch);
        return new PracticalFormPage(
                form,
                errors,
                scenarios.open(),
                rubrics.current(),
                staff,
                examiners().toList());
    }
}
