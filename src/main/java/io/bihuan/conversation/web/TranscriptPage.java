package io.bihuan.conversation.web;

import io.bihuan.conversation.CommunicationRecord;
import io.bihuan.conversation.Transcript;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was said, with its record and its promises.
 *
 * @param name the customer, masked
 * @param agent who held it, or ""
 * @param first how long the first own words took, or "—"
 * @param average how long answers took on average, or "—"
 * @param mine whether the viewer held it
 */
public record TranscriptPage(
        UUID id,
        String name,
        String agent,
        String channel,
        String state,
        Tone tone,
        Transcript transcript,
        List<OpenConversation.Line> lines,
        String first,
        String average,
        @Nullable CommunicationRecord record,
        List<Addition> additions,
        List<Promise> promises,
        boolean mine) {

    /** Something added to the record. */
    public record Addition(Instant at, String by, String text) {}

    /** A promise and its clock. */
    public record Promise(UUID id, String text, ClockChip clock) {}
}
