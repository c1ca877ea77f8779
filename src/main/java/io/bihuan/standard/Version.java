package io.bihuan.standard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an area's rules are from an instant on.
 *
 * @param id what is kept with everything that begins under it
 * @param area whose rules
 * @param pack the letter of the pack it follows
 * @param inForceAt from when
 * @param ground why it was made
 * @param changedBy who made it; null for the one that came with the product
 * @param changedByName their name as it was then
 * @param changedAt when it was made
 * @param withdrawnAt when it was taken back before it began, or null
 */
public record Version(
        UUID id,
        Area area,
        char pack,
        Instant inForceAt,
        String ground,
        @Nullable UUID changedBy,
        String changedByName,
        Instant changedAt,
        @Nullable Instant withdrawnAt) {

    /** Whether it has begun, or may still. */
    public boolean counts() {
        return withdrawnAt == null;
    }

    /** Whether it came with the product. */
    public boolean shipped() {
        return changedBy == null;
    }
}
