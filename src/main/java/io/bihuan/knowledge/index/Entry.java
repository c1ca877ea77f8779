package io.bihuan.knowledge.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in service as the index keeps it.
 *
 * @param revision counts the article's changes; the index holds the same number when it is up to date
 * @param askings the question and the other ways of asking it
 * @param open whether customers may be told
 * @param answers whether it answers questions, rather than telling what to say in a scene
 * @param lastDay the last day it holds, counted from 1970, or null
 */
public record Entry(
        UUID id,
        String externalId,
        int revision,
        List<Asking> askings,
        String answer,
        boolean open,
        boolean answers,
        @Nullable Long lastDay) {

    /**
     * One way of asking.
     *
     * @param vector what it means to the sentence model, or null where that is not known yet
     */
    public record Asking(String text, float @Nullable [] vector) {}

    /** Whether the meaning of every asking is known. */
    public boolean complete() {
        return askings.stream().allMatch(asking -> asking.vector() != null);
    }
}
