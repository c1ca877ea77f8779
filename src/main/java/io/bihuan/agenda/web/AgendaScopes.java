package io.bihuan.agenda.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaPlaces;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaScope.Kind;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose calendars a reader may look at: their own, and for those who plan or teach, those of their branch. */
@Component
class AgendaScopes {

    private final People people;
    private final List<AgendaPlaces> places;

    AgendaScopes(People people, List<AgendaPlaces> places) {
        this.people = people;
        this.places = places;
    }

    List<Kind> open(SignedIn me) {
        return me.may(Permission.PLAN_READ) || me.may(Permission.SESSION_RUN)
                ? List.of(Kind.values())
                : List.of(Kind.OWN);
    }

    /** What there is to choose from of a kind; nothing where nothing is to be chosen. */
    List<Option> choices(Kind kind, SignedIn me) {
        return switch (kind) {
            case OWN, ALL -> List.of();
            case TEAM ->
                everybody(me).stream()
                        .collect(Collectors.toMap(Person::teamId, AgendaScopes::team, (one, _) -> one))
                        .entrySet()
                        .stream()
                        .map(team -> new Option(team.getKey().toString(), team.getValue()))
                        .sorted(Comparator.comparing(Option::label))
                        .toList();
            case ROOM ->
                places.stream()
                        .flatMap(source -> source.places(me.branchId()).stream())
                        .distinct()
                        .sorted()
                        .map(place -> new Option(place, place))
                        .toList();
            case INSTRUCTOR ->
                Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR, Role.TEAM_LEADER)
                        .flatMap(role -> people.holding(role).stream())
                        .distinct()
                        .filter(person -> me.branchId() == null || me.branchId().equals(person.branchId()))
                        .map(person -> new Option(person.id().toString(), person.name() + " · " + person.number()))
                        .toList();
        };
    }

    AgendaScope of(Kind kind, String value, SignedIn me) {
        return switch (kind) {
            case OWN -> AgendaScope.own(me.staffId());
            case ALL -> new AgendaScope(kind, Set.of(), "", me.branchId());
            case ROOM -> new AgendaScope(kind, Set.of(), value, me.branchId());
            case TEAM -> new AgendaScope(kind, value.isEmpty() ? Set.of() : inTeam(value), "", me.branchId());
            case INSTRUCTOR ->
                new AgendaScope(kind, value.isEmpty() ? Set.of() : Set.of(UUID.fromString(value)), "", me.branchId());
        };
    }

    private Set<UUID> inTeam(String team) {
        return people.inTeam(UUID.fromString(team)).stream().map(Person::id).collect(Collectors.toSet());
    }

    private List<Person> everybody(SignedIn me) {
        return me.branchId() == null ? people.all() : people.inBranch(me.branchId());
    }

    private static String team(Person person) {
        return Stream.of(person.team(), person.department(), person.branch())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(person.place());
    }
}
