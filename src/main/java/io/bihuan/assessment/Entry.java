package io.bihuan.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an exam grants one candidate, and how far they have come with it.
 *
 * @param opensAt from when they may begin, by their own window where they have one
 * @param turns how often they may sit it
 * @param items the paper drawn for them, or null where one is still to be drawn
 * @param sittingId their latest sitting of it, or null before there is one
 * @param attempts how often they have sat it or what it repeats
 */
record Entry(
        UUID paperId,
        ExamKind kind,
        @Nullable DutyScope scope,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int extraMinutes,
        int turns,
        @Nullable String items,
        @Nullable UUID sittingId,
        int turnsTaken,
        boolean running,
        int attempts) {

    /** When the time would run out for who begins now: extra time counts past the window as well. */
    Instant endsAt(Instant now) {
        var extra = Duration.ofMinutes(extraMinutes);
        var allowed = now.plus(Duration.ofMinutes(minutes)).plus(extra);
        var last = closesAt.plus(extra);
        return allowed.isBefore(last) ? allowed : last;
    }

    /** Which attempt this would be. */
    int attempt() {
        return attempts + 1;
    }
}
