package io.bihuan.invigilation;

import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.SittingStirred;
import io.bihuan.live.Live;
import io.bihuan.live.TopicGuard;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch an exam that something has happened in it, at most once in two seconds however many hand in;
 * their pages then look for themselves.
 */
@Component
class HallNews implements TopicGuard {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST = 1_000;

    private final Live live;
    private final HallDoor door;
    private final Clock clock;
    private final Map<UUID, Instant> last = new ConcurrentHashMap<>();

    HallNews(Live live, HallDoor door, Clock clock) {
        this.live = live;
        this.door = door;
        this.clock = clock;
    }

    @EventListener
    void on(SittingStirred stirred) {
        var now = clock.instant();
        if (last.size() > MOST) {
            last.clear();
        }
        var before = last.put(stirred.examId(), now);
        if (before == null || before.isBefore(now.minus(PAUSE)) || before.isAfter(now)) {
            live.publish("hall:" + stirred.examId(), "hall", "{}");
        } else {
            last.put(stirred.examId(), before);
        }
    }

    @Override
    public String prefix() {
        return "hall";
    }

    @Override
    public boolean mayHear(SignedIn person, String subject) {
        try {
            return door.open(new ExamId(UUID.fromString(subject)), person) != null;
        } catch (IllegalArgumentException | NotFound none) {
            return false;
        }
    }
}
