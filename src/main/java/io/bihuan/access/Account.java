package io.bihuan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it.
 *
 * @param id which
 * @param staffId whose; the account's own id for one who is not of the staff
 * @param login what is typed to sign in
 * @param name whose, in words
 * @param roles what it may do
 * @param branchId what it may see; null for everything
 * @param closedAt from when on it is closed, which may lie ahead; null while it stays open
 * @param lastInAt when it was last used to sign in
 * @param twoSteps whether signing in takes a second step
 * @param waiting whether no password has been set yet
 */
public record Account(
        UUID id,
        UUID staffId,
        String login,
        String name,
        Set<Role> roles,
        @Nullable UUID branchId,
        @Nullable Instant closedAt,
        @Nullable Instant lastInAt,
        boolean twoSteps,
        boolean waiting) {

    static final String COLUMNS = """
            id, staff_id, login, name, roles, branch_id, closed_at, last_in_at, two_step_since,
            password_hash is null as waiting
            """;

    /** Whether nobody can sign in with it at this instant. */
    public boolean closed(Instant now) {
        return closedAt != null && !closedAt.isAfter(now);
    }

    SignedIn person() {
        return new SignedIn(id, staffId, login, name, roles, branchId);
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("branch_id", UUID.class),
                instant(row, "closed_at"),
                instant(row, "last_in_at"),
                row.getObject("two_step_since") != null,
                row.getBoolean("waiting"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
