package io.bihuan.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was read.
 *
 * @param messageId its name in the world, made of its content where it has none
 * @param from the sender's address in small letters, or "" where nobody can be made out
 * @param name what the sender calls themselves, or ""
 * @param answers the names of letters it answers, the nearest first
 * @param automatic whether a machine sent it: an absence note, a list, a report of what was not delivered
 * @param words what it says, without what it quotes; "" where it cannot be read
 * @param folded how many lines of former letters were left out
 * @param sentAt when it says it was sent, or null
 * @param fault why it cannot be read as a whole, or ""
 */
record Letter(
        String messageId,
        String from,
        String name,
        String subject,
        List<String> answers,
        boolean automatic,
        String words,
        int folded,
        List<Enclosure> enclosures,
        @Nullable Instant sentAt,
        String fault) {

    /** The same saying something else, where its own words were not fetched. */
    Letter saying(String other) {
        return new Letter(messageId, from, name, subject, answers, automatic, other, 0, enclosures, sentAt, fault);
    }

    /** A file that came with it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    record Enclosure(String name, byte[] content) {}
}
