package io.bihuan.agenda.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaPlaces;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaScope.Kind;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.web.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose calendars a reader may look at: their own, and for those who plan or teach, those of their branch. */
@Component
class AgendaScopes {

    private final People people;
    private final PeopleLists lists;
    private final Organisation organisation;
    private final List<AgendaPlaces> places;

    AgendaScopes(People people, PeopleLists lists, Organisation organisation, List<AgendaPlaces> places) {
        this.people = people;
        this.lists = lists;
        this.organisation = organisation;
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
            case TEAM -> teams(me);
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

    /** The people of a team that was chosen. */
    List<Option> members(Kind kind, String value) {
        return kind != Kind.TEAM || value.isEmpty()
                ? List.of()
                : people.inTeam(UUID.fromString(value)).stream()
                        .map(person -> new Option(person.id().toString(), person.name() + " · " + person.number()))
                        .toList();
    }

    AgendaScope of(AgendaAddress asked, SignedIn me) {
        var may = me.permissions();
        var value = asked.value();
        return switch (asked.show()) {
            case OWN -> AgendaScope.own(me.staffId());
            case ALL -> new AgendaScope(Kind.ALL, Set.of(), "", me.branchId(), may);
            case ROOM -> new AgendaScope(Kind.ROOM, Set.of(), value, me.branchId(), may);
            case TEAM -> new AgendaScope(Kind.TEAM, inTeam(asked), "", me.branchId(), may);
            case INSTRUCTOR ->
                new AgendaScope(
                        Kind.INSTRUCTOR,
                        value.isEmpty() ? Set.of() : Set.of(UUID.fromString(value)),
                        "",
                        me.branchId(),
                        may);
        };
    }

    private Set<UUID> inTeam(AgendaAddress asked) {
        if (asked.person() != null) {
            return Set.of(asked.person());
        }
        return asked.value().isEmpty()
                ? Set.of()
                : people.inTeam(UUID.fromString(asked.value())).stream()
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    /** The units that people stand in: read from the organisation, for a house of thousands is not read to name its teams. */
    private List<Option> teams(SignedIn me) {
        var units = organisation.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return lists.headcount().keySet().stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .filter(unit -> me.branchId() == null || me.branchId().equals(branch(unit, units)))
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static UUID branch(Unit unit, Map<UUID, Unit> units) {
        var top = unit;
        while (top.parentId() != null) {
            top = Objects.requireNonNull(units.get(top.parentId()));
        }
        return top.id();
    }
}
