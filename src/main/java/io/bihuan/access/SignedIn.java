package io.bihuan.access;

import io.bihuan.web.Viewer;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request; a controller takes it as a parameter.
 *
 * @param accountId their account
 * @param staffId who they are among the staff; an administrator may be nobody there, and then it is the account's id
 * @param login the name they sign in with
 * @param name their name as colleagues say it
 * @param roles their roles
 * @param branchId the branch they belong to and see; null sees every branch
 */
public record SignedIn(
        UUID accountId,
        UUID staffId,
        String login,
        String name,
        Set<Role> roles,
        @Nullable UUID branchId) implements Viewer, AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Everything their roles allow. */
    public Set<Permission> permissions() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    @Override
    public boolean may(Enum<?> permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Whether they hold the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** What a session is filed under: the account, whatever its login becomes. */
    @Override
    public String getName() {
        return accountId.toString();
    }
}
