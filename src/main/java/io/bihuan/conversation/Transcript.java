package io.bihuan.conversation;

import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was said.
 *
 * @param id which
 * @param channel the way it came: ONLINE, PHONE, ONSITE, …
 * @param customerId whose, where known
 * @param agentId who held it last, or null
 * @param openedAt the customer's arrival
 * @param firstAgentReplyAt the agent's own first words; the greeting that goes by itself does not count
 * @param closedAt its end, or null while it goes on
 * @param recordAt when the communication record was written, or null
 * @param lines what was said, in order
 * @param identityCheckedAt when the customer's identity was verified, or null
 * @param externalId what the system it was imported from calls it, or null
 */
public record Transcript(
        ConversationId id,
        String channel,
        @Nullable UUID customerId,
        @Nullable UUID agentId,
        Instant openedAt,
        @Nullable Instant firstAgentReplyAt,
        @Nullable Instant closedAt,
        @Nullable Instant recordAt,
        List<Line> lines,
        @Nullable Instant identityCheckedAt,
        @Nullable String externalId) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** A conversation of which neither an identity check nor another system is known. */
    public Transcript(
            ConversationId id,
            String channel,
            @Nullable UUID customerId,
            @Nullable UUID agentId,
            Instant openedAt,
            @Nullable Instant firstAgentReplyAt,
            @Nullable Instant closedAt,
            @Nullable Instant recordAt,
            List<Line> lines) {
        this(id, channel, customerId, agentId, openedAt, firstAgentReplyAt, closedAt, recordAt, lines, null, null);
    }

    /**
     * One message.
     *
     * @param seq its number in the conversation, from 1 without gaps
     * @param scripted whether it went by itself from the agent's script
     * @param attachments the files it carries
     * @param own the words in no language, where the centre said them of its own accord
     */
    public record Line(
            long seq,
            Speaker from,
            Instant at,
            String text,
            boolean scripted,
            List<Attachment> attachments,
            @Nullable OwnWords own) {

        public Line {
            attachments = List.copyOf(attachments);
        }

        /** A message of words alone. */
        public Line(long seq, Speaker from, Instant at, String text, boolean scripted) {
            this(seq, from, at, text, scripted, List.of());
        }

        /** A message in somebody's own words, with what it carries. */
        public Line(long seq, Speaker from, Instant at, String text, boolean scripted, List<Attachment> attachments) {
            this(seq, from, at, text, scripted, attachments, null);
        }

        /** The words as those who serve read them in this language. */
        public String text(Ui ui) {
            return own == null ? text : own.in(ui);
        }

        /** A message somebody wrote. */
        public Line(long seq, Speaker from, Instant at, String text) {
            this(seq, from, at, text, false);
        }
    }
}
