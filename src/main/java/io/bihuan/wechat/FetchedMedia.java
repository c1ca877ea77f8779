package io.bihuan.wechat;

import io.bihuan.job.TimerHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches what a follower sent besides words. After ten minutes of failures the conversation says that there was something. */
@Component
class FetchedMedia implements TimerHandler {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Followers followers;
    private final AccountDesk desk;
    private final AccountApi api;
    private final Clock clock;

    FetchedMedia(Followers followers, AccountDesk desk, AccountApi api, Clock clock) {
        this.followers = followers;
        this.desk = desk;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AccountDesk.MEDIA;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var id = UUID.fromString(key);
        var waiting = followers.waiting(id).orElse(null);
        if (waiting == null) {
            return;
        }
        try {
            desk.say(id, api.media(waiting.mediaId(), waiting.kind()));
        } catch (IOException failed) {
            if (clock.instant().isBefore(dueAt.plus(PATIENCE))) {
                throw new UncheckedIOException(failed);
            }
            desk.say(id, null);
        }
    }
}
