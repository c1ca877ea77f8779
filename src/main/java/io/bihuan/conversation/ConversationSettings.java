package io.bihuan.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How conversations are run, as far as it is the operator's choice.
 *
 * @param messageLimit how many characters one message may have
 * @param routingTick how often waiting conversations are looked at when nothing called for it
 * @param sameAgentWithin how long a returning customer goes back to the agent they had
 */
@ConfigurationProperties("bihuan.conversation")
record ConversationSettings(
        @DefaultValue("4000") int messageLimit,
        @DefaultValue("2s") Duration routingTick,
        @DefaultValue("24h") Duration sameAgentWithin) {

    ConversationSettings {
        if (messageLimit < 1 || messageLimit > 100_000) {
            throw new IllegalArgumentException("bihuan.conversation.message-limit: from 1 to 100000");
        }
    }
}
