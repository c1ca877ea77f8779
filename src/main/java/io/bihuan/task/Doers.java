package io.bihuan.task;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does tasks in a branch, and who leads them. */
@Component
class Doers {

    private final People people;

    Doers(People people) {
        this.people = people;
    }

    /** The back office of the branch; of the whole house where it has none of its own. */
    List<UUID> of(@Nullable UUID branch) {
        return near(people.holding(Role.BACK_OFFICE), branch);
    }

    /** Those who answer for tasks that are late. */
    List<UUID> leaders(@Nullable UUID branch) {
        return near(people.allowed(Permission.COMPLAINT_SUPERVISE), branch);
    }

    private static List<UUID> near(List<Person> all, @Nullable UUID branch) {
        var near = all.stream()
                .filter(person -> branch == null || branch.equals(person.branchId()))
                .toList();
        return (near.isEmpty() ? all : near).stream().map(Person::id).toList();
    }
}
