package io.bihuan.conversation;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.live.TopicGuard;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may listen: to a conversation, those who may read it; to the queue, those who serve or supervise. */
@Configuration(proxyBeanMethods = false)
class Guards {

    @Bean
    TopicGuard conversationGuard(ConversationLists lists) {
        return readable("conversation", lists);
    }

    /** What colleagues see of each other at a conversation. */
    @Bean
    TopicGuard deskGuard(ConversationLists lists) {
        return readable("desk", lists);
    }

    @Bean
    TopicGuard queueGuard() {
        return new TopicGuard() {
            @Override
            public String prefix() {
                return "queue";
            }

            @Override
            public boolean mayHear(SignedIn person, String subject) {
                return person.may(Permission.SERVE) || person.may(Permission.CONVERSATION_READ);
            }
        };
    }

    private static TopicGuard readable(String prefix, ConversationLists lists) {
        return new TopicGuard() {
            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public boolean mayHear(SignedIn person, String subject) {
                try {
                    return lists.mayRead(new ConversationId(UUID.fromString(subject)), person);
                } catch (IllegalArgumentException noId) {
                    return false;
                }
            }
        };
    }
}
