package io.bihuan.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person owes, as it stands on their page of today.
 *
 * @param title what is to be done, in words of the viewer's language
 * @param detail the circumstances, one line
 * @param rule the id of the rule that asks for it, empty where none does
 * @param href where it is done
 * @param action the word on its button
 * @param dueAt when, or null where nothing presses
 * @param clock the deadline as shown, or null
 */
public record Obligation(
        String title,
        String detail,
        String rule,
        String href,
        String action,
        @Nullable Instant dueAt,
        @Nullable ClockChip clock) {}
