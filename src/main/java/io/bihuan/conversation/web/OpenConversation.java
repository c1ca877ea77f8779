package io.bihuan.conversation.web;

import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.Drafts;
import io.bihuan.conversation.NoWayOut;
import io.bihuan.conversation.RecallDesk;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.State;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversation on the screen.
 *
 * @param channel the way it came: ONLINE, PHONE, EMAIL, …
 * @param holder the colleague who holds it, or "" where it is one's own or nobody's
 * @param name the customer, masked
 * @param grade the customer's standing, or ""
 * @param former how many contacts they had before
 * @param identityCheckedAt when their identity was verified, or null
 * @param tick the clock that presses, or null
 * @param due the clock of a letter or of the next promise where no other presses, or null
 * @param lines what was said
 * @param limit how many characters a message may have
 * @param largestFile how many bytes a file may have
 * @param draft what the agent was writing, or null
 * @param looksTwice whether doubtful words are shown once more before they go
 * @param takesBack whether what was sent waits a moment in which it can be taken back
 * @param takesBackWithin how long
 * @param waiting what waits in this moment, in order
 * @param record the record being written, or null while the talk goes on
 * @param heldUntil until when the customer was asked for patience, or null
 * @param noWayOut why an answer would not reach the customer as things stand, or null
 */
public record OpenConversation(
        UUID id,
        State state,
        String channel,
        String holder,
        String face,
        String name,
        String grade,
        int former,
        @Nullable Instant openedAt,
        @Nullable Instant identityCheckedAt,
        @Nullable Tick tick,
        @Nullable ClockChip due,
        List<Line> lines,
        long lastSeq,
        int limit,
        long largestFile,
        Drafts.@Nullable Draft draft,
        boolean looksTwice,
        boolean takesBack,
        Duration takesBackWithin,
        List<RecallDesk.Recallable> waiting,
        @Nullable RecordForm record,
        @Nullable Instant heldUntil,
        @Nullable NoWayOut noWayOut) {

    /** One message as it stands in the conversation. */
    public record Line(
            long seq,
            Speaker from,
            Instant at,
            String text,
            String clientId,
            boolean scripted,
            List<Attachment> attachments) {

        private static final long MEGABYTE = 1 << 20;

        /** “1.2 MB”, “34 kB”. */
        public static String size(Attachment file, Ui ui) {
            return file.size() >= MEGABYTE
                    ? ui.number(file.size() / (double) MEGABYTE, 1) + " MB"
                    : Math.max(1, file.size() / 1024) + " kB";
        }

        /** Which side it stands on. */
        public String css() {
            return switch (from) {
                case CUSTOMER -> "them";
                case AGENT -> "me";
                case ROBOT -> "me robot";
                case SYSTEM -> "sys";
            };
        }
    }

    /** Where and since when, below the name. */
    public String sub(Ui ui) {
        var since = ui.text(
                "conversation.open.since", ui.textOr("conversation.channel." + channel, channel), ui.when(openedAt));
        return identityCheckedAt == null
                ? since
                : since + " · "
                        + ui.text("conversation.open.identity", ui.dates().time(identityCheckedAt));
    }
}
