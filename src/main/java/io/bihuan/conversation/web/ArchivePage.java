package io.bihuan.conversation.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that fit a search.
 *
 * @param words what was looked for
 * @param state the state asked for, or ""
 * @param channel the channel asked for, or ""
 * @param agent the colleague asked for, or ""
 * @param branch the branch asked for, or ""
 * @param customer the customer's number asked for, or ""
 * @param days how far back
 * @param branches the branches to choose from; none for those who see only one
 * @param reads whether the reader sees more than their own
 * @param errors what could not be looked for
 * @param next the address of the next page, or ""
 */
public record ArchivePage(
        List<Line> lines,
        String words,
        String state,
        String channel,
        String agent,
        String branch,
        String customer,
        int days,
        List<Option> states,
        List<Option> channels,
        List<Option> spans,
        List<Option> branches,
        boolean reads,
        Errors errors,
        String next) {

    /**
     * One conversation.
     *
     * @param first how long the customer waited for the agent's own first words, or null
     * @param onTime whether that kept the standard
     * @param average how long answers took on average, or null
     * @param found where the words stand in it, or null
     */
    public record Line(
            UUID id,
            Instant openedAt,
            String name,
            String agent,
            String channel,
            String state,
            Tone tone,
            @Nullable Duration first,
            boolean onTime,
            @Nullable Duration average,
            String summary,
            @Nullable Found found) {

        /** A length of time, or a dash. */
        public String length(@Nullable Duration duration, Ui ui) {
            return duration == null ? "—" : ui.dates().length(duration);
        }
    }
}
