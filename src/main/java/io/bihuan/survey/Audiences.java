package io.bihuan.survey;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts audiences together out of the organisation as it stands. */
@Service
public class Audiences {

    private final People people;

    Audiences(People people) {
        this.people = people;
    }

    /** Everybody of a branch, or of the whole organisation, each with their team. */
    public List<NewSurvey.Asked> everybody(@Nullable UUID branchId) {
        return asked(branchId == null ? people.all() : people.inBranch(branchId));
    }

    /** The people of a team. */
    public List<NewSurvey.Asked> team(UUID teamId) {
        return asked(people.inTeam(teamId));
    }

    /** These people, each with their team. */
    public List<NewSurvey.Asked> people(Collection<UUID> staff) {
        return asked(people.byIds(staff).values());
    }

    /**
     * Who sees a person at work: themselves, whoever leads their team (of a leader the branch's supervisors), the team as
     * peers, or of a leader the team as subordinates and the other leaders of the branch as peers.
     */
    public List<NewSurvey.Asked> around(UUID staffId) {
        var person = people.require(staffId);
        var leaders = people.holding(Role.TEAM_LEADER).stream()
                .filter(each -> each.branchId().equals(person.branchId()))
                .toList();
        var leads = leaders.stream().anyMatch(each -> each.id().equals(staffId));
        var team = people.inTeam(person.teamId());
        var asked = new LinkedHashMap<UUID, NewSurvey.Asked>();
        add(asked, List.of(person), Relation.SELF);
        add(
                asked,
                leads
                        ? people.holding(Role.SUPERVISOR).stream()
                                .filter(each -> each.branchId().equals(person.branchId()))
                                .toList()
                        : leaders.stream()
                                .filter(each -> each.teamId().equals(person.teamId()))
                                .toList(),
                Relation.LEADER);
        add(asked, team, leads ? Relation.SUBORDINATE : Relation.PEER);
        if (leads) {
            add(asked, leaders, Relation.PEER);
        }
        return List.copyOf(asked.values());
    }

    private static void add(Map<UUID, NewSurvey.Asked> asked, Collection<Person> some, Relation relation) {
        some.forEach(each -> asked.putIfAbsent(
                each.id(), new NewSurvey.Asked(each.id(), relation, relation.open() ? "" : relation.name())));
    }

    private static List<NewSurvey.Asked> asked(Collection<Person> some) {
        return some.stream()
                .map(each -> new NewSurvey.Asked(each.id(), Relation.NONE, each.team()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf));
    }
}
