package io.bihuan.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How conversations are run, as far as it is the operator's choice.
 *
 * @param messageLimit how many characters one message may have
 * @param routingTick how often waiting conversations are looked at when nothing called for it
 * @param attachmentLimit how many bytes a file of a message may have
 * @param attachmentsAMessage how many files one message may carry
 * @param attachmentsAConversation how many files one conversation may hold
 */
@ConfigurationProperties("bihuan.conversation")
record ConversationSettings(
        @DefaultValue("4000") int messageLimit,
        @DefaultValue("2s") Duration routingTick,
        @DefaultValue("20MB") DataSize attachmentLimit,
        @DefaultValue("9") int attachmentsAMessage,
        @DefaultValue("200") int attachmentsAConversation) {

    ConversationSettings {
        if (messageLimit < 1 || messageLimit > 100_000) {
            throw new IllegalArgumentException("bihuan.conversation.message-limit: from 1 to 100000");
        }
        if (attachmentLimit.toBytes() < 1 || attachmentsAMessage < 1 || attachmentsAConversation < 1) {
            throw new IllegalArgumentException("bihuan.conversation: limits of attachments must be at least 1");
        }
    }
}
