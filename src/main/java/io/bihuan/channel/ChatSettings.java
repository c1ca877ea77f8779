package io.bihuan.channel;

import java.time.Duration;
import java.util.List;

/**
 * What a supervisor decides about the chat.
 *
 * @param origins the sites that may embed the widget, for instance {@code https://www.example.com}
 * @param sessionsAMinute how many conversations one address may begin in a minute
 * @param messagesAMinute how many messages one address may send in a minute
 * @param signatureMinutes how long after its issue a site's signature lets its visitor in, 1 to 1440
 */
public record ChatSettings(List<String> origins, int sessionsAMinute, int messagesAMinute, int signatureMinutes) {

    public ChatSettings {
        origins = List.copyOf(origins);
    }

    Duration signatureGood() {
        return Duration.ofMinutes(signatureMinutes);
    }
}
