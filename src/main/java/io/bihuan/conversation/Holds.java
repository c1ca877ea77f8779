package io.bihuan.conversation;

import io.bihuan.job.Timers;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The timers of customers who were asked for patience. */
@Component
class Holds {

    static final String TIMER = "conversation.hold";

    private final Timers timers;

    Holds(Timers timers) {
        this.timers = timers;
    }

    void until(ConversationId id, Instant until) {
        timers.set(TIMER, id.toString(), until);
    }

    /** Whatever was waited for, it is waited for no longer. */
    void over(ConversationId id) {
        timers.cancel(TIMER, id.toString());
    }
}
