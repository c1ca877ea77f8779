package io.bihuan.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is meant to work on a day.
 *
 * @param staffId who
 * @param day when
 * @param teamId in which team
 * @param kindId the kind of shift as planned; null means free
 * @param toldKindId the kind they have been told; null means free, or not told
 * @param toldAt when they were told last; null where never
 * @param revision how often what they were told has changed
 */
public record Duty(
        UUID staffId,
        LocalDate day,
        UUID teamId,
        @Nullable UUID kindId,
        @Nullable UUID toldKindId,
        @Nullable Instant toldAt,
        int revision) {

    /** Whether the plan says something that they have not been told. */
    public boolean untold() {
        return toldAt == null ? kindId != null : !Objects.equals(kindId, toldKindId);
    }
}
