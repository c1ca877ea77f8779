package io.bihuan.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler that recurring and long work run on: rows with a lease that a living node keeps renewing. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final int AT_ONCE = 4;
    private static final Duration LEASE_RENEWED = Duration.ofSeconds(5);
    private static final int RENEWALS_MISSED = 4;

    @Bean
    NodeScheduler nodeScheduler(
            DataSource source, WorkRunner runner, ObjectProvider<Recurring> recurring, Clock clock) {
        var work = Tasks.oneTime(Dispatch.TASK)
                .onFailureRetryLater()
                .onDeadExecutionRevive()
                .execute((instance, _) -> run(runner, UUID.fromString(instance.getId())));
        return new NodeScheduler(() -> {
            var again = recurring.stream().map(each -> task(each, clock)).toList();
            return build(source, work, again);
        });
    }

    /**
     * Work has threads of the system, which takes them from the processor when their time is up. A virtual one keeps its
     * place until it waits for something, and all who are served have no more places than there are processors.
     */
    private static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("work-", 0).daemon().factory());
    }

    private static Scheduler build(DataSource source, Task<?> work, List<RecurringTask<Void>> again) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(source), List.of(work))
                .startTasks(again)
                .tableName(Dispatch.TABLE)
                .threads(AT_ONCE)
                .executorService(threads())
                .pollingInterval(Duration.ofMillis(500))
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(LEASE_RENEWED)
                .missedHeartbeatsLimit(RENEWALS_MISSED)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static void run(WorkRunner runner, UUID id) {
        try {
            runner.run(id);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static RecurringTask<Void> task(Recurring recurring, Clock clock) {
        Schedule schedule = switch (recurring.rhythm()) {
            case Rhythm.Every(var pause) -> FixedDelay.of(pause);
            case Rhythm.Daily(var at) -> new Daily(clock.getZone(), at);
        };
        return Tasks.recurring(recurring.name(), schedule)
                .onDeadExecutionRevive()
                .execute((_, _) -> recurring.run());
    }
}
