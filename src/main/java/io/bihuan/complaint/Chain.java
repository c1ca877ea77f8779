package io.bihuan.complaint;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a complaint, and who after them. */
@Component
class Chain {

    private final People people;
    private final JdbcClient jdbc;

    Chain(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * The supervisors of the branch, the one with the fewest open complaints first; those of the whole house where the
     * branch has none.
     */
    List<UUID> supervisors(@Nullable UUID branch) {
        var all = people.holding(Role.SUPERVISOR);
        var near = all.stream().filter(person -> near(person, branch)).toList();
        return byLoad(near.isEmpty() ? all : near);
    }

    /** Every supervisor in the order they are asked: those of the branch first. */
    List<UUID> line(@Nullable UUID branch) {
        var all = people.holding(Role.SUPERVISOR);
        var line = new ArrayList<>(
                byLoad(all.stream().filter(person -> near(person, branch)).toList()));
        line.addAll(byLoad(all.stream().filter(person -> !near(person, branch)).toList()));
        return line;
    }

    private static boolean near(Person person, @Nullable UUID branch) {
        return Objects.equals(person.branchId(), branch);
    }

    /** Those above the supervisors. */
    List<UUID> directors() {
        return people.holding(Role.DIRECTOR).stream().map(Person::id).toList();
    }

    /** Who takes over a stage: the front line keeps whose it is, the back office takes from its queue. */
    @Nullable
    UUID ownerOf(StageOwner owner, Complaint complaint) {
        return switch (owner) {
            case FRONT_LINE ->
                people.find(complaint.openedBy()).isPresent()
                        ? complaint.openedBy()
                        : supervisors(complaint.branchId()).stream().findFirst().orElse(null);
            case SUPERVISOR ->
                supervisors(complaint.branchId()).stream().findFirst().orElse(null);
            case BACK_OFFICE -> null;
        };
    }

    private List<UUID> byLoad(List<Person> supervisors) {
        var ids = supervisors.stream().map(Person::id).toList();
        var loads = loads(ids);
        return ids.stream()
                .sorted(Comparator.comparingInt(id -> loads.getOrDefault(id, 0)))
                .toList();
    }

    private Map<UUID, Integer> loads(List<UUID> owners) {
        return jdbc
                .sql("""
                        select owner_id, count(*) as open
                          from complaint.complaint
                         where owner_id = any(:owners)
                           and closed_at is null
                         group by owner_id
                        """)
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("owner_id", UUID.class), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
