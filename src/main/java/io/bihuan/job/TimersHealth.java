package io.bihuan.job;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raises the alarm when this node has not looked for half a minute at which timers are due. */
@Component
class TimersHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final TimerWheel wheel;
    private final Clock clock;

    TimersHealth(TimerWheel wheel, Clock clock) {
        this.wheel = wheel;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var turned = wheel.turned();
        return turned.isAfter(clock.instant().minus(TOO_LONG))
                ? Health.up().build()
                : Health.down().withDetail("turned", turned).build();
    }
}
