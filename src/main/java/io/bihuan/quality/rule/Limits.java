package io.bihuan.quality.rule;

import java.time.Duration;

/**
 * How fast is fast enough.
 *
 * @param firstResponse from the customer's arrival to a person's first words
 * @param averageResponse the mean of all waits of a conversation
 * @param record from closing to the communication record
 */
public record Limits(Duration firstResponse, Duration averageResponse, Duration record) {}
