package io.bihuan.supervision;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.live.TopicGuard;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is beside a talk is heard by those who supervise and may read it; who is there, by those who supervise. */
@Configuration(proxyBeanMethods = false)
class FloorGuard {

    @Bean
    TopicGuard floorTopicGuard(ConversationLists lists) {
        return new TopicGuard() {
            @Override
            public String prefix() {
                return "floor";
            }

            @Override
            public boolean mayHear(SignedIn person, String subject) {
                try {
                    return person.may(Permission.FLOOR_SUPERVISE)
                            && lists.mayRead(new ConversationId(UUID.fromString(subject)), person);
                } catch (IllegalArgumentException noId) {
                    return false;
                }
            }
        };
    }

    @Bean
    TopicGuard presenceTopicGuard() {
        return new TopicGuard() {
            @Override
            public String prefix() {
                return "presence";
            }

            @Override
            public boolean mayHear(SignedIn person, String subject) {
                return person.may(Permission.FLOOR_SUPERVISE);
            }
        };
    }
}
