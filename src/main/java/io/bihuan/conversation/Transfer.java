package io.bihuan.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was passed on.
 *
 * @param toId who took it over, or null while it waits
 * @param minutes the wait that the customer was told
 * @param toldSeq the message in which they were told
 * @param why what the receiver should know
 * @param request what the customer wants, drafted from the conversation
 * @param done what was done so far
 * @param promised what was promised
 * @param mood the customer's mood, from −5 to 5
 * @param refusal why it was handed back, or ""
 */
public record Transfer(
        UUID id,
        UUID conversationId,
        UUID fromId,
        Kind kind,
        @Nullable UUID toId,
        @Nullable UUID groupId,
        int minutes,
        long toldSeq,
        String why,
        String request,
        String done,
        String promised,
        int mood,
        Instant at,
        @Nullable Instant refusedAt,
        String refusal) {

    /** To whom. */
    public enum Kind {
        PERSON,
        /** Whoever is free next. */
        QUEUE,
        /** Whoever of a skill group is free next. */
        GROUP,
        /** A supervisor who is there. */
        SUPERVISOR
    }

    /**
     * What the form of a transfer says.
     *
     * @param to the person or the skill group, or null
     * @param minutes how long the customer will wait
     * @param why what the receiver should know
     */
    public record Asked(Kind kind, @Nullable UUID to, int minutes, String why) {}
}
