package io.bihuan.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of work shows. */
@Service
@Transactional(readOnly = true)
public class JobLists {

    private final WorkRows works;
    private final TimerRows timers;
    private final EventRows events;

    JobLists(WorkRows works, TimerRows timers, EventRows events) {
        this.works = works;
        this.timers = timers;
        this.events = events;
    }

    /** The latest works, of one person or of all; their errors are not among it. */
    public List<WorkState> latest(@Nullable UUID by, int limit) {
        return works.latest(by, limit);
    }

    /** How many wait or run, of one person or of all. */
    public int underWay(@Nullable UUID by) {
        return works.underWay(by);
    }

    /** Timers that have failed and are tried again. */
    public List<StuckTimer> stuckTimers(int limit) {
        return timers.stuck(limit);
    }

    /** Listeners that have not done with an event for minutes, and how many events each. */
    public List<StuckEvents> stuckEvents() {
        return events.stuck();
    }
}
