package io.bihuan.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the chat until a supervisor chooses others.
 *
 * @param sessionsAMinute how many conversations one address may begin in a minute
 * @param messagesAMinute how many messages one address may send in a minute; an office of many people is one address
 * @param filesAMinute how many files one address may hand in in a minute
 */
@ConfigurationProperties("bihuan.channel")
record ChatDefaults(
        @DefaultValue("120") int sessionsAMinute,
        @DefaultValue("60000") int messagesAMinute,
        @DefaultValue("60") int filesAMinute) {

    ChatDefaults {
        if (sessionsAMinute < 1 || messagesAMinute < 1 || filesAMinute < 1) {
            throw new IllegalArgumentException("bihuan.channel: limits must be at least 1");
        }
    }
}
