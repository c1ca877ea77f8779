package io.bihuan.job;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long work: started in the caller's transaction, done by whichever node is free, watched and cancelled from any. */
@Service
@Transactional
public class Works {

    private final WorkRows rows;
    private final Dispatch dispatch;
    private final Clock clock;

    Works(WorkRows rows, Dispatch dispatch, Clock clock) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Puts work into the queue; it begins within a second of the commit.
     *
     * @param kind which work; {@code job.kind.<kind>} is what people call it
     * @param title of what, such as a file's name; may be empty
     */
    public UUID start(String kind, String title, UUID by, Map<String, String> input) {
        var id = Ids.next();
        rows.add(id, kind, title, by, input, clock.instant());
        dispatch.queue(id);
        return id;
    }

    /** How far it is. */
    @Transactional(readOnly = true)
    public WorkState state(UUID id) {
        return rows.state(id).orElseThrow(() -> new NotFound("work " + id));
    }

    /** What it was started with. */
    @Transactional(readOnly = true)
    public Map<String, String> input(UUID id) {
        return rows.order(id).orElseThrow(() -> new NotFound("work " + id)).input();
    }

    /** Works of a kind that ended before then and were started with this, the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> endedBefore(String kind, String input, Instant before, int most) {
        return rows.endedBefore(kind, input, before, most);
    }

    /** Forgets something it was started with, and why rows were left out; that it was done stays. */
    public void forget(UUID id, String input) {
        rows.forgetInput(id, input);
        rows.forgetReasons(id);
    }

    /** Asks it to stop: at once when it waits, else at its next row. Nothing happens when it has ended. */
    public void cancel(UUID id) {
        rows.askToStop(id, clock.instant());
    }
}
