package io.bihuan.conversation;

import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of serving, now and as they were when a conversation began. */
@Component
class ServiceRules {

    private final Standards standards;
    private final Clock clock;

    ServiceRules(Standards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    ServiceStandard now() {
        return standards.inForce(ServiceStandard.class, clock.instant()).rules();
    }

    RoutingStandard routing() {
        return standards.inForce(RoutingStandard.class, clock.instant()).rules();
    }

    MoodStandard mood() {
        return standards.inForce(MoodStandard.class, clock.instant()).rules();
    }

    UUID version(Instant at) {
        return standards.inForce(ServiceStandard.class, at).version();
    }

    /** The rules a conversation began under; one that was imported knows none and goes by today's. */
    ServiceStandard of(@Nullable UUID version) {
        return version == null ? now() : standards.of(ServiceStandard.class, version);
    }
}
