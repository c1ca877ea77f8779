package io.bihuan.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Hands work to the nodes, in the caller's transaction. */
@Component
class Dispatch {

    static final String TASK = "work";
    static final String TABLE = "job.scheduled_tasks";

    private final SchedulerClient client;

    Dispatch(DataSource source) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .build();
    }

    void queue(UUID work) {
        client.scheduleIfNotExists(new TaskInstance<Void>(TASK, work.toString()), Instant.EPOCH);
    }
}
