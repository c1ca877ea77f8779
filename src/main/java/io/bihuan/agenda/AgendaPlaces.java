package io.bihuan.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names the rooms in which a module's dates take place; a bean of that module. */
public interface AgendaPlaces {

    /** Rooms used of late or soon in a branch, or for null in all. */
    List<String> places(@Nullable UUID branchId);
}
