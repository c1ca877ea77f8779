package io.bihuan.task;

import io.bihuan.job.Timers;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two timers of a task: a reminder before its deadline, and the deadline. */
@Component
class TaskTimers {

    static final String REMINDER = "task.reminder";
    static final String LATE = "task.late";

    private final Timers timers;

    TaskTimers(Timers timers) {
        this.timers = timers;
    }

    void set(UUID task, Instant remindAt, Instant dueAt) {
        timers.set(REMINDER, task.toString(), remindAt);
        timers.set(LATE, task.toString(), dueAt);
    }

    void cancel(UUID task) {
        timers.cancel(REMINDER, task.toString());
        timers.cancel(LATE, task.toString());
    }
}
