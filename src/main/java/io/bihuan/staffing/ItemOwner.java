package io.bihuan.staffing;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import java.util.Optional;
import java.util.UUID;

/** Who sees to an item. */
public enum ItemOwner {
    /** The person themselves. */
    SELF,
    TEAM_LEADER,
    SUPERVISOR,
    DIRECTOR,
    ADMINISTRATOR,
    BACK_OFFICE;

    /** The role that sees to it; empty where the person does. */
    public Optional<Role> role() {
        return this == SELF ? Optional.empty() : Optional.of(Role.valueOf(name()));
    }

    /** Whether the viewer sees to an item of that person. */
    public boolean is(SignedIn viewer, UUID staffId) {
        return role().map(viewer::is).orElseGet(() -> viewer.staffId().equals(staffId));
    }
}
