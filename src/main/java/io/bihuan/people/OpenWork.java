package io.bihuan.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has in hand in one module, and how it goes over to somebody else when they leave; a bean of that module.
 * What cannot go over is said, never dropped.
 */
public interface OpenWork {

    /** What kind of work it is; {@code people.work.<kind>} is the wording. */
    String kind();

    /** What this person has in hand, the most pressing first, at most some hundred pieces. */
    List<Piece> of(UUID staffId);

    /**
     * Gives one piece to somebody else, or lets it end where it ends with its person.
     *
     * @param from who leaves
     * @param to who takes it; null where nobody was named
     * @param by in whose name it is done
     */
    Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by);

    /**
     * One piece of work.
     *
     * @param title what it is, as its people know it
     * @param href where it is done
     * @param dueAt when, or null
     */
    record Piece(
            UUID id, String title, String href, @Nullable Instant dueAt) {}

    /** What became of a piece. */
    enum Handing {
        /** Somebody else has it now. */
        HANDED,
        /** Back in the queue of the centre, where the next free colleague finds it. */
        QUEUED,
        /** It ended with its person. */
        ENDED,
        /** Nobody was named who could take it. */
        NO_SUCCESSOR,
        /** It takes a decision of people on its own page. */
        BY_HAND;

        /** Whether nobody needs to see to it any more. */
        public boolean settled() {
            return this != NO_SUCCESSOR && this != BY_HAND;
        }
    }
}
