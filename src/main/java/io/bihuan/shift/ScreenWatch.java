package io.bihuan.shift;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Notices screens that are gone, within a few seconds of the time that the standard gives them. */
@Component
class ScreenWatch implements Recurring {

    private final Presence presence;

    ScreenWatch(Presence presence) {
        this.presence = presence;
    }

    @Override
    public String name() {
        return "shift.screens";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(5));
    }

    @Override
    public void run() {
        presence.noticeGone();
    }
}
