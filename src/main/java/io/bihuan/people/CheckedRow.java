package io.bihuan.people;

import io.bihuan.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster after the check.
 *
 * @param row the row
 * @param staff who would be taken on; null where something is wrong
 * @param login the account that would be opened, or ""
 * @param roles what that account may do
 * @param faults what is wrong with the row, all of it; empty where it is good
 */
public record CheckedRow(RosterRow row, @Nullable NewStaff staff, String login, Set<Role> roles, List<Fault> faults) {

    /** Something wrong in a column, as wording and what is put into it. */
    public record Fault(RosterColumn column, String key, List<Object> arguments) {}

    /** Whether it may be taken in. */
    public boolean good() {
        return faults.isEmpty();
    }
}
