package io.bihuan.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param bus whether nodes wake each other through the database; without it events arrive with the next sweep
 * @param sweep how often each node looks for what no hint told it
 * @param ping how often a quiet stream says that it is alive
 * @param keep how long events are kept for those who come back after a break
 * @param queue how many unsent events a reader may have before it is cut; it comes back and is replayed
 * @param streams how many streams one node holds open
 */
@ConfigurationProperties("bihuan.live")
record LiveSettings(
        @DefaultValue("true") boolean bus,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("15s") Duration ping,
        @DefaultValue("2h") Duration keep,
        @DefaultValue("512") int queue,
        @DefaultValue("10000") int streams) {

    LiveSettings {
        if (sweep.compareTo(Duration.ofMillis(50)) < 0 || queue < 16 || streams < 1) {
            throw new IllegalArgumentException(
                    "bihuan.live: sweep at least 50ms, queue at least 16, streams at least 1");
        }
    }
}
