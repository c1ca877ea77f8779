package io.bihuan.access;

import java.util.Map;
import java.util.UUID;

/**
 * Something happened at the door that must be remembered.
 *
 * @param actorId who did it; {@link #STRANGER} where nobody was signed in
 * @param action a stable code such as {@code account.closed}
 * @param objectKind what it was done to
 * @param objectId which one
 * @param facts what else matters; never a secret
 */
public record AccessNoted(UUID actorId, String action, String objectKind, String objectId, Map<String, String> facts) {

    /** Somebody who is not signed in. */
    public static final UUID STRANGER = new UUID(0, 0);

    static AccessNoted account(UUID actorId, String action, UUID accountId, Map<String, String> facts) {
        return new AccessNoted(actorId, action, "account", accountId.toString(), facts);
    }
}
