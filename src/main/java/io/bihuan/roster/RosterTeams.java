package io.bihuan.roster;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Whose rosters somebody sees: their own team's, or those of all teams of their branch. */
@Service
public class RosterTeams {

    private final Organisation organisation;
    private final People people;

    RosterTeams(Organisation organisation, People people) {
        this.organisation = organisation;
        this.people = people;
    }

    /** The teams, by name, those with people only. */
    public List<Unit> of(SignedIn person) {
        if (!person.may(Permission.ROSTER_BRANCH)) {
            return people.find(person.staffId()).flatMap(own -> organisation.find(own.teamId())).stream()
                    .toList();
        }
        var here = person.branchId() == null ? people.all() : people.inBranch(person.branchId());
        var inUse = here.stream().map(Person::teamId).collect(Collectors.toSet());
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.TEAM && inUse.contains(unit.id()))
                .toList();
    }

    /** The team, if this person sees it. */
    public Unit require(UUID teamId, SignedIn person) {
        return of(person).stream()
                .filter(team -> team.id().equals(teamId))
                .findFirst()
                .orElseThrow(() -> new NotFound("team " + teamId));
    }
}
