package io.bihuan.customer;

import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One line about a customer that another module knows: an open complaint, a promise, the last contact.
 *
 * @param label the few characters before it, in the viewer's language
 * @param text the fact
 * @param href where it is kept, or ""
 * @param tone how pressing it is
 * @param clock its deadline, or null
 */
public record CustomerFact(
        String label,
        String text,
        String href,
        Tone tone,
        @Nullable ClockChip clock) {}
