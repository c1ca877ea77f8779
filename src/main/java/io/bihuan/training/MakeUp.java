package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody missed and makes up (M-13).
 *
 * @param staffId who
 * @param missed what they missed
 * @param state whether they were excused or simply not there
 * @param dueAt until when it is made up
 * @param made the session they are to make it up in, or null
 */
public record MakeUp(
        UUID staffId,
        Session missed,
        SeatState state,
        Instant dueAt,
        @Nullable Session made) {}
