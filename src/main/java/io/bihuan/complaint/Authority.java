package io.bihuan.complaint;

import io.bihuan.access.Account;
import io.bihuan.access.Accounts;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Up to which amount somebody may decide on a remedy, by their roles and their grade (H-10). */
@Component
class Authority {

    private final Accounts accounts;
    private final People people;

    Authority(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** The highest limit that the person holds; 0 for one who holds none. */
    BigDecimal of(UUID staff, ComplaintStandard rules) {
        var roles = accounts.of(staff).stream()
                .filter(account -> account.closedAt() == null)
                .map(Account::roles)
                .flatMap(java.util.Set::stream)
                .collect(Collectors.toSet());
        var grade = people.find(staff).map(Person::grade).orElse("");
        return rules.authority().stream()
                .filter(limit -> limit.holds(roles, grade))
                .map(ComplaintStandard.Limit::amount)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** Those nearest to the asker who may decide on the amount: the lowest rank that may, of the branch where it can be. */
    List<UUID> deciding(BigDecimal amount, @Nullable UUID branch, UUID asker, ComplaintStandard rules) {
        return rules.authority().stream()
                .filter(limit -> limit.amount().compareTo(amount) >= 0)
                .sorted(Comparator.comparing(ComplaintStandard.Limit::amount))
                .map(limit -> holding(limit, branch, asker))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<UUID> holding(ComplaintStandard.Limit limit, @Nullable UUID branch, UUID asker) {
        var all = people.holding(limit.role()).stream()
                .filter(person -> !person.id().equals(asker)
                        && (limit.grade().equals("*") || limit.grade().equals(person.grade())))
                .toList();
        var near = all.stream()
                .filter(person -> Objects.equals(person.branchId(), branch))
                .toList();
        return (near.isEmpty() ? all : near).stream().map(Person::id).toList();
    }
}
