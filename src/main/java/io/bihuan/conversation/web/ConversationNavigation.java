package io.bihuan.conversation.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.DeskLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationNavigation {

    @Bean
    NavEntry workspaceEntry() {
        return new NavEntry("workspace", NavEntry.Group.HOME, 20, "/workspace", Permission.SERVE);
    }

    @Bean
    NavEntry conversationsEntry() {
        return new NavEntry(
                "conversations", NavEntry.Group.SERVICE, 30, "/conversations", Permission.CONVERSATION_READ);
    }

    @Bean
    NavEntry queueEntry() {
        return new NavEntry("queue", NavEntry.Group.SERVICE, 20, "/queue", Permission.CONVERSATION_READ);
    }

    @Bean
    NavEntry followUpsEntry() {
        return new NavEntry("follow-ups", NavEntry.Group.CUSTOMERS, 20, "/follow-ups", Permission.SERVE);
    }

    @Bean
    NavCount workspaceCount(DeskLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "workspace";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.askingOf(person.staffId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.BAD;
            }
        };
    }
}
