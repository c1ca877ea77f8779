package io.bihuan.channel;

import java.util.List;

/**
 * What a supervisor decides about the chat.
 *
 * @param origins the sites that may embed the widget, for instance {@code https://www.example.com}
 * @param sessionsAMinute how many conversations one address may begin in a minute
 * @param messagesAMinute how many messages one address may send in a minute
 */
public record ChatSettings(List<String> origins, int sessionsAMinute, int messagesAMinute) {

    public ChatSettings {
        origins = List.copyOf(origins);
    }
}
