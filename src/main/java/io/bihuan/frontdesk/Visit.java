package io.bihuan.frontdesk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked at the counter, and what came of it.
 *
 * @param ticket the number they held, or null
 * @param name what they are called, or ""
 * @param phone their phone as typed, or ""
 * @param about what they wanted
 * @param result what was done; empty while it goes on
 * @param then what happens next
 * @param promise what was promised, for {@link Then#FOLLOW_UP}
 */
public record Visit(
        @Nullable UUID ticket, String name, String phone, String about, String result, Then then, String promise) {

    /** What happens after the counter. */
    public enum Then {
        /** Done at once: the record is written. */
        DONE,
        /** It goes on as a conversation in the workspace. */
        TALK,
        /** It becomes a complaint. */
        COMPLAINT,
        /** Something was promised. */
        FOLLOW_UP
    }
}
