package io.bihuan.complaint;

import io.bihuan.conversation.LiveWords;
import io.bihuan.conversation.Mood;
import io.bihuan.customer.Customers;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Feels the mood of customers who have a complaint open while they talk with the centre, whatever the talk is about. It
 * looks beside the path of messages, and only at talks in which something was said lately.
 */
@Component
class MoodWatch implements Recurring {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    /** A round that was late, or a node that went down, must not lose what was said meanwhile. */
    private static final Duration LOOKED_BACK = Duration.ofMinutes(10);

    private final Complaints complaints;
    private final Customers customers;
    private final LiveWords talks;
    private final Mood mood;
    private final EscalationDesk escalations;
    private final Clock clock;

    MoodWatch(
            Complaints complaints,
            Customers customers,
            LiveWords talks,
            Mood mood,
            EscalationDesk escalations,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.talks = talks;
        this.mood = mood;
        this.escalations = escalations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "complaint.mood";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run() {
        var known = new HashMap<UUID, List<UUID>>();
        customers.everyIds(complaints.complaining()).values().forEach(ids -> ids.forEach(id -> known.put(id, ids)));
        talks.since(known.keySet(), clock.instant().minus(LOOKED_BACK))
                .forEach(talk -> escalations.moodMeasured(
                        known.getOrDefault(talk.customerId(), List.of()), mood.of(talk.said()), talk.openedAt()));
    }
}
