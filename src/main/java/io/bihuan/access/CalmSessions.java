package io.bihuan.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions in the database, whose last use is written down once a minute and not with every request: a page that
 * only shows something then writes nothing, and the pages of one person do not wait for each other's commit.
 */
@Primary
@Component
class CalmSessions implements FindByIndexNameSessionRepository<CalmSessions.Calm> {

    /** How far a session's last use may lie behind. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<Session> kept;

    @SuppressWarnings("unchecked") // the repository names its own sessions, and gets none but those back
    CalmSessions(JdbcIndexedSessionRepository kept) {
        this.kept = (FindByIndexNameSessionRepository<Session>) (FindByIndexNameSessionRepository<?>) kept;
    }

    @Override
    public Calm createSession() {
        return new Calm(kept.createSession());
    }

    @Override
    public void save(Calm session) {
        kept.save(session.kept);
    }

    @Override
    public @Nullable Calm findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new Calm(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, Calm> findByIndexNameAndIndexValue(String index, String value) {
        return kept.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Calm(each.getValue())));
    }

    /** A session that was used within the grace counts as used then. */
    static final class Calm implements Session {

        private final Session kept;

        private Calm(Session kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(GRACE))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
