package io.bihuan.conversation;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told when something goes wrong with what an agent has promised. */
@Component
class Leaders {

    private final People people;

    Leaders(People people) {
        this.people = people;
    }

    /** The leaders of the owner's team; where it has none, those of the branch. */
    List<UUID> of(UUID owner) {
        var who = people.find(owner);
        var leaders = people.holding(Role.TEAM_LEADER).stream()
                .filter(leader -> !leader.id().equals(owner))
                .toList();
        var ofTeam = leaders.stream()
                .filter(leader ->
                        who.map(Person::teamId).filter(leader.teamId()::equals).isPresent())
                .map(Person::id)
                .toList();
        return ofTeam.isEmpty()
                ? leaders.stream()
                        .filter(leader -> who.map(Person::branchId)
                                .filter(leader.branchId()::equals)
                                .isPresent())
                        .map(Person::id)
                        .toList()
                : ofTeam;
    }
}
