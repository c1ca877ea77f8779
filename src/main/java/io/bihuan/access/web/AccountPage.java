package io.bihuan.access.web;

import io.bihuan.access.Account;
import io.bihuan.access.Role;
import java.time.Instant;
import java.util.List;

/** One account and what may be done with it. */
public record AccountPage(Account account, boolean own, int places, Instant now) {

    /** Every role there is. */
    public List<Role> everyRole() {
        return List.of(Role.values());
    }

    /** Whether it is closed. */
    public boolean closed() {
        return account.closed(now);
    }

    /** Whether it is of the staff, and so has a card there. */
    public boolean ofStaff() {
        return !account.staffId().equals(account.id());
    }
}
