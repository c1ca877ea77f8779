package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked about a remedy.
 *
 * @param answer what they were told, or "" while nobody has answered
 */
public record Question(
        UUID id,
        Instant askedAt,
        String words,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        String answer) {}
