package io.bihuan.emergency;

import io.bihuan.emergency.EmergencyPlan.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency.
 *
 * @param id which
 * @param branchId whose; null where it is the whole house's
 * @param kind what it is about
 * @param name what it is called
 * @param banner what stands above every page while it runs
 * @param wording what agents say
 * @param publicWords what visitors read, or empty
 * @param keyWords words by which a conversation is taken to be about it
 * @param cause what happened
 * @param href where that is seen, or ""
 * @param state how far it is
 * @param startedBy who started it; null where a complaint did
 * @param startedAt when it began, or was proposed
 * @param endedAt when it ended, or null
 * @param outcome what came of it
 * @param reviewedAt when it was reviewed, or null
 * @param review what the review says
 */
public record Emergency(
        UUID id,
        @Nullable UUID branchId,
        EmergencyKind kind,
        Words name,
        Words banner,
        Words wording,
        Words publicWords,
        List<String> keyWords,
        String cause,
        String href,
        State state,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        String outcome,
        @Nullable Instant reviewedAt,
        String review) {

    public Emergency {
        keyWords = List.copyOf(keyWords);
    }

    /** How far an emergency is; {@code emergency.state.<NAME>} is the wording. */
    public enum State {
        /** Something asks for it; nobody has decided. */
        PROPOSED,
        RUNNING,
        /** Over, and waits for its review. */
        ENDED,
        REVIEWED,
        /** It was none. */
        DISMISSED
    }

    /** Whether it is before everybody's eyes. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether it is this branch's: its own, or the whole house's. */
    public boolean concerns(@Nullable UUID branch) {
        return branchId == null || branch == null || branchId.equals(branch);
    }

    /** Whether what somebody says sounds like it. */
    public boolean soundsLike(String text) {
        return keyWords.stream().anyMatch(text::contains);
    }
}
