package io.bihuan.scorm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one item that somebody opened.
 *
 * @param place the item's place
 * @param status how far it is
 * @param score its score, of 100, or null
 * @param seconds how long it was open, all times together
 * @param data what it said last, as JSON
 */
public record Run(int place, Status status, @Nullable BigDecimal score, long seconds, String data) {}
