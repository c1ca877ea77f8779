package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * So many calls a minute, over all nodes together. A node takes its share from the database in portions, so that most
 * calls cost nothing; the sum never passes the limit.
 */
@Service
public class RateLimits {

    private static final int PORTIONS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Bucket, AtomicInteger> portions = new ConcurrentHashMap<>();

    RateLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Bucket(String kind, String key, Instant minute) {}

    /**
     * Takes one call.
     *
     * @param kind what is limited, such as {@code token}
     * @param key whose calls are counted
     * @param perMinute the limit
     * @return whether it may go ahead
     */
    public boolean take(String kind, String key, int perMinute) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        portions.keySet().removeIf(bucket -> bucket.minute().isBefore(minute));
        var left = portions.computeIfAbsent(new Bucket(kind, key, minute), bucket -> new AtomicInteger());
        if (left.getAndUpdate(count -> Math.max(count - 1, 0)) > 0) {
            return true;
        }
        var granted = portion(new Bucket(kind, key, minute), perMinute);
        left.addAndGet(Math.max(granted - 1, 0));
        return granted > 0;
    }

    /** How many seconds until the next minute begins. */
    public long secondsUntilNext() {
        return 60 - clock.instant().getEpochSecond() % 60;
    }

    private int portion(Bucket bucket, int perMinute) {
        var wanted = Math.max(1, perMinute / PORTIONS);
        return jdbc.sql("""
                        insert into access.usage as u (kind, key, minute, used)
                        values (:kind, :key, :minute, :wanted)
                        on conflict (kind, key, minute) do update
                           set used = u.used + :wanted
                         where u.used < :limit
                        returning least(:wanted, :limit - used + :wanted)
                        """)
                .param("kind", bucket.kind())
                .param("key", bucket.key())
                .param("minute", Timestamp.from(bucket.minute()))
                .param("wanted", wanted)
                .param("limit", perMinute)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
