package io.bihuan.task.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.task.TaskLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Tone;
import io.bihuan.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks stand under service; the number counts what is one's own or nobody's yet. */
@Configuration(proxyBeanMethods = false)
class TaskNavigation {

    @Bean
    NavEntry taskEntry() {
        return new NavEntry("tasks", NavEntry.Group.COMPLAINTS, 20, "/tasks", Permission.TASK_DO);
    }

    @Bean
    NavCount taskCount(TaskLists lists) {
        return new NavCount() {
            @Override
            public String key() {
                return "tasks";
            }

            @Override
            public int waitingFor(Viewer viewer) {
                return viewer instanceof SignedIn person ? lists.waiting(person.staffId(), person.branchId()) : 0;
            }

            @Override
            public Tone tone() {
                return Tone.ACCENT;
            }
        };
    }
}
