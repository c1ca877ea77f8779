package io.bihuan.notice;

import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in the caller's transaction: what is rolled back was never said. */
@Service
@Transactional
public class Notices {

    private static final String HEARD_AS = "notice";

    private final NoticeRows rows;
    private final Post post;
    private final Live live;
    private final Clock clock;

    Notices(NoticeRows rows, Post post, Live live, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.live = live;
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
        var notice = said(staffId, key, arguments, href, tone);
        post.queue(notice, notice.at());
    }

    /**
     * Tells one person what must not wait: its e-mail goes out in quiet hours too.
     *
     * @return the notice, to ask later what became of it
     */
    public UUID urge(UUID staffId, String key, List<String> arguments, String href) {
        var notice = said(staffId, key, arguments, href, Tone.BAD);
        post.urge(notice, notice.at());
        return notice.id();
    }

    private Notice said(UUID staffId, String key, List<String> arguments, String href, Tone tone) {
        var notice = new Notice(Ids.next(), staffId, key, List.copyOf(arguments), href, tone, clock.instant(), null);
        rows.add(notice);
        live.publish("person:" + staffId, HEARD_AS, "{}");
        return notice;
    }

    /** What became of notices, by their ids; one that is gone is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, Delivery> deliveries(Collection<UUID> notices) {
        return rows.deliveries(notices);
    }

    /** Tells each of them once. */
    public void tellAll(Collection<UUID> staff, String key, List<String> arguments, String href, Tone tone) {
        new LinkedHashSet<>(staff).forEach(person -> tell(person, key, arguments, href, tone));
    }

    /** Takes note of one notice, and answers it. Another person's notice is not there. */
    public Notice read(UUID id, UUID staffId) {
        if (!rows.markRead(id, staffId, clock.instant())) {
            throw new NotFound("notice " + id);
        }
        return rows.find(id).orElseThrow(() -> new NotFound("notice " + id));
    }

    /** Takes note of everything at once, and answers how much it was. */
    public int readAll(UUID staffId) {
        return rows.markAllRead(staffId, clock.instant());
    }

    /** How many wait to be read. */
    @Transactional(readOnly = true)
    public int unread(UUID staffId) {
        return rows.unread(staffId);
    }

    /** One person's notices, the newest first; older than an instant where one is given. */
    @Transactional(readOnly = true)
    public List<Notice> of(UUID staffId, @Nullable Instant before, boolean unreadOnly, int limit) {
        return rows.of(staffId, before, unreadOnly, limit);
    }
}
