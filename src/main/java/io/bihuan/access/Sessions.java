package io.bihuan.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an account is signed in, and ending that. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One place where an account is signed in.
     *
     * @param key names the session without opening it
     * @param facts how it began
     * @param lastUsedAt when it was last used
     * @param here whether it is the one that asks
     */
    public record Place(String key, SessionFacts facts, Instant lastUsedAt, boolean here) {}

    /** Where the account is signed in, the latest used first. */
    public List<Place> of(UUID accountId, String ownSession) {
        return sessions.findByPrincipalName(accountId.toString()).values().stream()
                .map(session -> new Place(
                        key(session.getId()),
                        SessionFacts.of(session),
                        session.getLastAccessedTime(),
                        session.getId().equals(ownSession)))
                .sorted(Comparator.comparing(Place::lastUsedAt).reversed())
                .toList();
    }

    /** Ends one session of the account; nothing happens where it has ended already. */
    @Transactional
    public void end(UUID accountId, String key, UUID by) {
        for (var id : sessions.findByPrincipalName(accountId.toString()).keySet()) {
            if (key(id).equals(key)) {
                sessions.deleteById(id);
                events.publishEvent(AccessNoted.account(by, "account.session-ended", accountId, Map.of()));
            }
        }
    }

    /** Ends every session of the account, also the one that asks, and whatever streams to it. */
    @Transactional
    public void endAll(UUID accountId, UUID by) {
        jdbc.sql("delete from spring_session where principal_name = :account")
                .param("account", accountId.toString())
                .update();
        var staffId = jdbc.sql("select staff_id from access.account where id = :id")
                .param("id", accountId)
                .query(UUID.class)
                .single();
        events.publishEvent(AccessNoted.account(by, "account.signed-out-everywhere", accountId, Map.of()));
        events.publishEvent(new SignedOutEverywhere(accountId, staffId, clock.instant()));
    }

    /** A session's id opens it, so a page carries only its print. */
    private static String key(String sessionId) {
        return java.util.HexFormat.of().formatHex(Secrets.print(sessionId)).substring(0, 24);
    }
}
