package io.bihuan.knowledge.index;

import java.util.UUID;

/**
 * An article that was found.
 *
 * @param asking the way of asking that fitted best
 * @param words how well the words alone fit, from 0 to 1
 * @param score how well it fits, from 0 to 1
 */
public record Found(
        UUID id, String externalId, String question, String asking, String answer, double words, double score) {}
