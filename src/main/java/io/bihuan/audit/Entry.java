package io.bihuan.audit;

import io.bihuan.database.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of the audit.
 *
 * @param id its own identity
 * @param at when, to the microsecond, as the database keeps it
 * @param actorId who: a person among the staff, or the API token that acted
 * @param verb whether they did something or looked at something
 * @param action what, as a stable code such as {@code complaint.closed}
 * @param objectKind what kind of thing it was done to, such as {@code complaint}
 * @param objectId which one
 * @param facts what else must be known later; never secrets, never a customer's own data
 */
public record Entry(
        UUID id,
        Instant at,
        UUID actorId,
        Verb verb,
        String action,
        String objectKind,
        String objectId,
        SortedMap<String, String> facts) {

    /** Doing and seeing are both remembered. */
    public enum Verb {
        DID,
        SAW
    }

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = new TreeMap<>(facts);
    }

    /** A new entry. */
    public static Entry of(
            UUID actorId,
            Verb verb,
            String action,
            String objectKind,
            String objectId,
            Map<String, String> facts,
            Instant at) {
        return new Entry(Ids.next(), at, actorId, verb, action, objectKind, objectId, new TreeMap<>(facts));
    }
}
