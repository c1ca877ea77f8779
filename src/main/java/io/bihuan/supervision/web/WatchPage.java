package io.bihuan.supervision.web;

import io.bihuan.conversation.Attachment;
import io.bihuan.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One talk, watched.
 *
 * @param me who looks
 * @param shown whether the agent sees that
 * @param agent who holds it, or null
 * @param live whether it goes on
 * @param certified whether the viewer could serve this customer themselves
 * @param colleagues to whom it could be sent
 * @param watches who watched, the last one first
 */
public record WatchPage(
        UUID id,
        UUID me,
        boolean shown,
        String name,
        @Nullable UUID agent,
        String agentName,
        String state,
        boolean live,
        boolean mine,
        boolean certified,
        List<Line> lines,
        List<Written> notes,
        List<Option> colleagues,
        List<Written> watches) {

    /** One message. */
    public record Line(long seq, String css, Instant at, String text, boolean scripted, List<Attachment> attachments) {}

    /** Who, when and, for a note, what. */
    public record Written(String who, Instant at, String text, boolean whisper) {}
}
