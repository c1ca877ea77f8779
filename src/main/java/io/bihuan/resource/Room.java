package io.bihuan.resource;

import io.bihuan.calendar.Hours;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room for training.
 *
 * @param id which
 * @param branchId the branch it is in; null where every branch may use it
 * @param name what it is called, once in its branch
 * @param seats how many people it seats
 * @param equipment what is in it, in words
 * @param hours when it is open on a workday
 * @param retired whether it is given up: found by its id still, but offered no more
 * @param closures when it is closed besides, the earliest first
 */
public record Room(
        UUID id,
        @Nullable UUID branchId,
        String name,
        int seats,
        String equipment,
        Hours hours,
        boolean retired,
        List<Closure> closures) {

    public Room {
        closures = List.copyOf(closures);
    }
}
