package io.bihuan.improvement.web;

import io.bihuan.improvement.CardState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move as chosen.
 *
 * @param to the column
 * @param reason why
 */
public record MoveForm(@Nullable CardState to, String reason) {

    static final MoveForm EMPTY = new MoveForm(null, "");

    public MoveForm {
        reason = Objects.requireNonNullElse(reason, "");
    }
}
