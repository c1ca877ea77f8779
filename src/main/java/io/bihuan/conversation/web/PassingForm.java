package io.bihuan.conversation.web;

import io.bihuan.conversation.Transfer;
import io.bihuan.web.Errors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a transfer as it was typed.
 *
 * @param to QUEUE or SUPERVISOR, or PERSON or GROUP with an id behind a colon
 * @param minutes how long the customer will wait
 * @param why what the receiver should know
 */
public record PassingForm(
        @Nullable String to,
        @Nullable String minutes,
        @Nullable String why) {

    private static final int LONGEST = 500;

    /** What was typed, or "". */
    public String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Errors check() {
        return Errors.none()
                .addIf(asked() == null, "to", "conversation.pass.needsReceiver")
                .addIf(!text(minutes).matches("[1-9]\\d{0,2}"), "minutes", "conversation.pass.needsMinutes")
                .addIf(text(why).isEmpty() || text(why).length() > LONGEST, "why", "conversation.pass.needsWhy");
    }

    /** What is asked for; null where the receiver is none. */
    Transfer.@Nullable Asked asked() {
        var parts = text(to).split(":", 2);
        var time = text(minutes).matches("[1-9]\\d{0,2}") ? Integer.parseInt(text(minutes)) : 0;
        try {
            return new Transfer.Asked(
                    Transfer.Kind.valueOf(parts[0]),
                    parts.length == 2 ? UUID.fromString(parts[1]) : null,
                    time,
                    text(why));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }
}
