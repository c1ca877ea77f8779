package io.bihuan.webform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that came by the form.
 *
 * @param conversation where it is answered
 * @param number what its customer knows it by: F, day, running number
 * @param byMail whether it is answered by mail: its customer left an address and the house has a mailbox; else they are
 *     called
 * @param dueAt until when it is answered (H-03)
 * @param answeredAt when it was: the answer handed over by mail, or the record of the talk written; null before
 */
public record Enquiry(
        UUID conversation,
        String number,
        boolean byMail,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant answeredAt) {

    /** What it is about, by the words with which its conversation begins; "" where they are gone. */
    public String topicIn(String words) {
        var start = words.indexOf(number) + number.length() + 1;
        return words.contains(number) && start < words.length()
                ? words.substring(start).lines().findFirst().orElse("").strip()
                : "";
    }
}
