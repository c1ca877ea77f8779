package io.bihuan.notice;

import io.bihuan.job.Timers;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Queues a notice to be sent by e-mail: a timer, so that it goes out once, after the commit, and again on failure. */
@Component
class Post {

    static final String TIMER = "notice.mail";

    private final ObjectProvider<JavaMailSender> sender;
    private final Preferences preferences;
    private final Timers timers;

    Post(ObjectProvider<JavaMailSender> sender, Preferences preferences, Timers timers) {
        this.sender = sender;
        this.preferences = preferences;
        this.timers = timers;
    }

    void queue(Notice notice, Instant now) {
        if (sender.getIfAvailable() == null) {
            return;
        }
        var preference = preferences.of(notice.staffId());
        if (preference.byMail()) {
            timers.set(TIMER, notice.id().toString(), preference.quiet().endsAfter(now));
        }
    }
}
