package io.bihuan.agenda;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar is looked at.
 *
 * @param kind by what it is chosen
 * @param people those it is about; empty where it is not chosen by people
 * @param place the room; "" where it is not chosen by one
 * @param branchId the branch whose entries are shown, or null for all
 */
public record AgendaScope(
        Kind kind, Set<UUID> people, String place, @Nullable UUID branchId) {

    /** By what entries are chosen; {@code agenda.show.<NAME>} is the wording. */
    public enum Kind {
        OWN,
        TEAM,
        ALL,
        ROOM,
        INSTRUCTOR
    }

    public AgendaScope {
        people = Set.copyOf(people);
    }

    /** What concerns one person, wherever it is. */
    public static AgendaScope own(UUID staffId) {
        return new AgendaScope(Kind.OWN, Set.of(staffId), "", null);
    }
}
