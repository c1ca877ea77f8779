package io.bihuan.complaint;

import java.time.Instant;

/**
 * An open complaint of the same customer that a new one is much like.
 *
 * @param likeness how much alike the words are, in per cent
 */
public record Twin(String number, String description, Stage stage, Instant openedAt, int likeness) {}
