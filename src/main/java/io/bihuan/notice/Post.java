package io.bihuan.notice;

import io.bihuan.job.Timers;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Queues a notice to be sent by e-mail: a timer, so that it goes out once, after the commit, and again on failure. */
@Component
class Post {

    private final MailLine line;
    private final Preferences preferences;
    private final Timers timers;

    Post(MailLine line, Preferences preferences, Timers timers) {
        this.line = line;
        this.preferences = preferences;
        this.timers = timers;
    }

    void queue(Notice notice, Instant now) {
        queue(notice, now, true);
    }

    /** What must not wait goes out in quiet hours too. */
    void urge(Notice notice, Instant now) {
        queue(notice, now, false);
    }

    private void queue(Notice notice, Instant now, boolean quietly) {
        if (!line.open()) {
            return;
        }
        var preference = preferences.of(notice.staffId());
        if (preference.byMail()) {
            var at = quietly ? preference.quiet().endsAfter(now) : now;
            timers.set(Postman.KIND, notice.id().toString(), at);
        }
    }
}
