package io.bihuan.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's word on their own page.
 *
 * @param byCode whether they gave the code they were told in place of a signature
 * @param signature the drawn signature as a PNG; null where there is none
 */
public record Acceptance(Instant at, String name, boolean byCode, byte @Nullable [] signature) {}
