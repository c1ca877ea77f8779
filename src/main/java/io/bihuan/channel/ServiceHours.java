package io.bihuan.channel;

import io.bihuan.calendar.Calendars;
import io.bihuan.conversation.Queue;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether somebody who comes by chat now finds anybody. */
@Service
public class ServiceHours {

    private final Calendars calendars;
    private final Queue queue;
    private final Clock clock;

    ServiceHours(Calendars calendars, Queue queue, Clock clock) {
        this.calendars = calendars;
        this.queue = queue;
        this.clock = clock;
    }

    /** When the house opens again; empty while it is open, whether or not somebody is signed on. */
    public Optional<Instant> opensAt() {
        var now = clock.instant();
        return Optional.of(calendars.standard().openFrom(now)).filter(opens -> opens.isAfter(now));
    }

    /** True within the working calendar while a certified agent is signed on. */
    public boolean served() {
        var now = clock.instant();
        return calendars.standard().openFrom(now).equals(now)
                && !queue.servers().isEmpty();
    }
}
