package io.bihuan.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift that changes hands.
 *
 * @param id which
 * @param teamId in which team
 * @param askerId who asked
 * @param askerDay the day whose shift they give away
 * @param otherId whom they asked
 * @param otherDay the day whose shift they take instead; null where the other one only takes over
 * @param state how far it is
 * @param word why, or why not
 * @param askedAt when it was asked
 */
public record Swap(
        UUID id,
        UUID teamId,
        UUID askerId,
        LocalDate askerDay,
        UUID otherId,
        @Nullable LocalDate otherDay,
        State state,
        String word,
        Instant askedAt) {

    /** How far a swap is; {@code roster.swap.<NAME>} is the wording. */
    public enum State {
        /** The other one has not said anything. */
        ASKED,
        /** Both want it; their leader has not decided. */
        AGREED,
        APPROVED,
        /** The other one does not want it. */
        DECLINED,
        /** The leader refused it. */
        REFUSED,
        WITHDRAWN;

        /** Whether somebody still has to say something. */
        public boolean open() {
            return this == ASKED || this == AGREED;
        }
    }
}
