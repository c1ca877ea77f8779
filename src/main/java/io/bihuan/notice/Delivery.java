package io.bihuan.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice.
 *
 * @param inHouseAt when it lay in the product
 * @param mailedAt when the mail server took it; null where it did not go by e-mail, or not yet
 * @param readAt when the person took note
 */
public record Delivery(
        Instant inHouseAt,
        @Nullable Instant mailedAt,
        @Nullable Instant readAt) {}
