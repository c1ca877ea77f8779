package io.bihuan.notice;

import io.bihuan.database.Ids;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in the caller's transaction: what is rolled back was never said. */
@Service
@Transactional
public class Notices {

    private final NoticeRows rows;
    private final Post post;
    private final Clock clock;

    Notices(NoticeRows rows, Post post, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Tells one person.
     *
     * @param staffId whom
     * @param key the wording, in their own language when they read it
     * @param arguments what fills the wording's {0}, {1}
     * @param href where they can act on it
     * @param tone how pressing it is
     */
    public void tell(UUID staffId, String key, List<String> arguments, String href, Tone tone) {
        var now = clock.instant();
        var notice = new Notice(Ids.next(), staffId, key, List.copyOf(arguments), href, tone, now, null);
        rows.add(notice);
        post.queue(notice, now);
    }

    /** Tells each of them once. */
    public void tellAll(Collection<UUID> staff, String key, List<String> arguments, String href, Tone tone) {
        new LinkedHashSet<>(staff).forEach(person -> tell(person, key, arguments, href, tone));
    }
}
