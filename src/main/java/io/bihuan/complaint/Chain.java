package io.bihuan.complaint;

import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        var near = all.stream()
                .filter(person -> Objects.equals(person.branchId(), branch))
                .toList();
        return (near.isEmpty() ? all : near)
                .stream()
                        .map(Person::id)
                        .sorted(Comparator.comparingInt(this::load))
                        .toList();
    }

    /** Those above the supervisors. */
    List<UUID> directors() {
        return people.holding(Role.DIRECTOR).stream().map(Person::id).toList();
    }

    /** Who takes over a stage: the front line keeps whose it is, the back office takes from its queue. */
    @Nullable
    UUID ownerOf(StageOwner owner, Complaint complaint) {
        return switch (owner) {
            case FRONT_LINE -> complaint.openedBy();
            case SUPERVISOR ->
                supervisors(complaint.branchId()).stream().findFirst().orElse(null);
            case BACK_OFFICE -> null;
        };
    }

    private int load(UUID supervisor) {
        return jdbc.sql("select count(*) from complaint.complaint where owner_id = :owner and closed_at is null")
                .param("owner", supervisor)
                .query(Integer.class)
                .single();
    }
}
