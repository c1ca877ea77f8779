package io.bihuan.task;

import io.bihuan.job.TimerHandler;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task's deadline has passed: those who answer for the branch, whoever asked and whoever has it are told. */
@Component
class LateTask implements TimerHandler {

    private final Tasks tasks;
    private final Doers doers;
    private final Notices notices;
    private final Clock clock;

    LateTask(Tasks tasks, Doers doers, Notices notices, Clock clock) {
        this.tasks = tasks;
        this.doers = doers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TaskTimers.LATE;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        tasks.find(UUID.fromString(key)).filter(Task::open).ifPresent(task -> {
            tasks.late(task.id(), clock.instant());
            var told = new LinkedHashSet<>(doers.leaders(task.branchId()));
            told.add(task.askedBy());
            if (task.assigneeId() != null) {
                told.add(task.assigneeId());
            }
            notices.tellAll(
                    told, "task.notice.late", List.of(task.title(), task.about()), "/tasks/" + task.id(), Tone.BAD);
        });
    }
}
