package io.bihuan.task;

import io.bihuan.job.TimerHandler;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Most of a task's time is gone: whoever has it, or the whole back office, is reminded. */
@Component
class TaskReminder implements TimerHandler {

    private final Tasks tasks;
    private final Doers doers;
    private final Notices notices;

    TaskReminder(Tasks tasks, Doers doers, Notices notices) {
        this.tasks = tasks;
        this.doers = doers;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return TaskTimers.REMINDER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        tasks.find(UUID.fromString(key)).filter(Task::open).ifPresent(task -> {
            var assignee = task.assigneeId();
            notices.tellAll(
                    assignee == null ? doers.of(task.branchId()) : List.of(assignee),
                    "task.notice.reminder",
                    List.of(task.title(), task.about()),
                    "/tasks/" + task.id(),
                    Tone.WARN);
        });
    }
}
