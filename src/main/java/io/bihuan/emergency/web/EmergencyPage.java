package io.bihuan.emergency.web;

import io.bihuan.emergency.Emergency;
import io.bihuan.emergency.EmergencyFile;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One emergency.
 *
 * @param file everything about it
 * @param names the people named in it, by id
 * @param waits whether it waits for the reader to acknowledge
 * @param mayLead whether the reader leads emergencies
 * @param reviewWithin how soon it is to be reviewed
 * @param readable the talks of those affected that the reader may open
 */
public record EmergencyPage(
        EmergencyFile file,
        Map<UUID, String> names,
        boolean waits,
        boolean mayLead,
        Duration reviewWithin,
        Set<UUID> readable) {

    /** The emergency itself. */
    public Emergency emergency() {
        return file.emergency();
    }

    /** The name of somebody, or a dash. */
    public String name(@Nullable UUID id) {
        return id == null ? "—" : names.getOrDefault(id, "—");
    }

    /** Where somebody affected is seen; "" where the reader may not look. */
    public String href(EmergencyFile.Affected affected) {
        return affected.isConversation() && !readable.contains(UUID.fromString(affected.objectId()))
                ? ""
                : affected.href();
    }
}
