package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint has changed its stage, forwards or back.
 *
 * @param by who moved it; null when the customer did, by their answer
 */
public record ComplaintStageMoved(
        UUID complaintId,
        String number,
        String from,
        String to,
        @Nullable UUID by,
        boolean inTime,
        Instant at) {}
