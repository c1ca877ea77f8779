package io.bihuan.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much one address may ask for in a minute, over all nodes together. A node takes a portion at a time from the
 * database, so that most calls cost nothing.
 */
@Component
class ChatLimits {

    private static final int PORTIONS = 10;
    private static final Duration SETTINGS_FOR = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ChatDesk desk;
    private final ChatChanges changed;
    private final ChatDefaults defaults;
    private final Clock clock;
    private final Map<Key, Integer> left = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;
    private volatile Instant swept = Instant.EPOCH;

    ChatLimits(JdbcClient jdbc, ChatDesk desk, ChatChanges changed, ChatDefaults defaults, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.changed = changed;
        this.defaults = defaults;
        this.clock = clock;
    }

    private record Key(String kind, String address, Instant minute) {}

    private record Known(ChatSettings settings, long readAt, int changes) {}

    boolean maySpeak(String address) {
        return take("message", address, settings().messagesAMinute());
    }

    boolean mayEnter(String address) {
        return take("session", address, settings().sessionsAMinute());
    }

    boolean mayAttach(String address) {
        return take("file", address, defaults.filesAMinute());
    }

    boolean mayEmbed(String origin) {
        return settings().origins().contains(origin);
    }

    long secondsUntilNext() {
        return 60 - clock.instant().getEpochSecond() % 60;
    }

    /** The settings as they were at most a few seconds ago. */
    ChatSettings settings() {
        var have = known;
        var changes = changed.soFar();
        if (have == null || have.changes() != changes || System.nanoTime() - have.readAt() > SETTINGS_FOR.toNanos()) {
            have = new Known(desk.settings(), System.nanoTime(), changes);
            known = have;
        }
        return have.settings();
    }

    private boolean take(String kind, String address, int limit) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(swept)) {
            swept = minute;
            left.keySet().removeIf(key -> key.minute().isBefore(minute));
        }
        var granted = new boolean[1];
        left.compute(new Key(kind, address, minute), (key, have) -> {
            var now = have == null || have == 0 ? portion(key, limit) : have;
            granted[0] = now > 0;
            return Math.max(0, now - 1);
        });
        return granted[0];
    }

    private int portion(Key key, int limit) {
        var wanted = Math.max(1, limit / PORTIONS);
        return jdbc.sql("""
                        insert into channel.usage as u (kind, address, minute, used)
                        values (:kind, :address, :minute, least(:wanted, :limit))
                        on conflict (kind, address, minute) do update
                           set used = least(u.used + :wanted, :limit)
                         where u.used < :limit
                        returning :wanted
                        """)
                .param("kind", key.kind())
                .param("address", key.address())
                .param("minute", Timestamp.from(key.minute()))
                .param("wanted", wanted)
                .param("limit", limit)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Throws away what no longer counts. */
    void tidy() {
        jdbc.sql("delete from channel.usage where minute < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofMinutes(10))))
                .update();
    }
}
