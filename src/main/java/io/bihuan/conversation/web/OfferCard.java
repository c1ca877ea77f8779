package io.bihuan.conversation.web;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation that lies before an agent.
 *
 * @param name the customer, masked
 * @param grade the customer's standing, or ""
 * @param words their last words, or ""
 * @param waitingSince since when they wait
 * @param untilAt until when the offer waits
 * @param because why it comes to this agent
 */
public record OfferCard(
        UUID id,
        String face,
        String name,
        String grade,
        UUID conversation,
        String words,
        Instant waitingSince,
        Instant untilAt,
        String because) {}
