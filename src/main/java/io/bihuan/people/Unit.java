package io.bihuan.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place of the organisation.
 *
 * @param id which
 * @param parentId what it stands in; null for a branch
 * @param kind how high it stands
 * @param name what it is called, once among its siblings
 */
public record Unit(UUID id, @Nullable UUID parentId, Kind kind, String name) {

    /** From the top down; a unit stands in one of a higher kind. */
    public enum Kind {
        BRANCH,
        DEPARTMENT,
        TEAM;

        /** Whether a unit of this kind may stand right below one of the other. */
        public boolean fitsBelow(Kind upper) {
            return ordinal() > upper.ordinal();
        }
    }
}
