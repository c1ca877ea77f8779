package io.bihuan.access;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that other systems call the API with. A token is shown when it is made; only its print is kept. */
@Service
@Transactional
public class Tokens {

    /** The scope that stands for all of them. */
    public static final String EVERYTHING = "*";

    /** How exact “last used” is: a call need not wait for it to be written. */
    private static final long USE_NOTED_EVERY_SECONDS = 60;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Instant> useNoted = new ConcurrentHashMap<>();

    Tokens(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A token as the administrator sees it. */
    public record Token(
            UUID id,
            String name,
            List<String> scopes,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}

    /** Makes a token and returns it; it cannot be had a second time. */
    public String make(String name, Set<String> scopes, UUID by) {
        var token = "bh_" + Secrets.readable(40);
        keep(name, token, scopes, by);
        return token;
    }

    /** Takes a token that was made elsewhere. */
    void keep(String name, String token, Set<String> scopes, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into access.token (id, name, hash, scopes, made_by, made_at)
                        values (:id, :name, :hash, :scopes::text[], :by, :now)
                        """)
                .param("id", id)
                .param("name", name)
                .param("hash", Secrets.print(token))
                .param("scopes", scopes.stream().sorted().toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        note(by, "token.made", id, Map.of("name", name, "scopes", String.join(" ", scopes)));
    }

    /** Ends a token at once; nothing happens where it has ended already. */
    public void revoke(UUID id, UUID by) {
        var revoked = jdbc.sql("update access.token set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (revoked == 1) {
            note(by, "token.revoked", id, Map.of());
        }
    }

    /** All tokens, those that still work first, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return jdbc.sql("""
                        select id, name, scopes, made_at, revoked_at, last_used_at
                          from access.token
                         order by revoked_at is not null, made_at desc
                        """)
                .query((row, number) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row.getTimestamp("revoked_at")),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** Who calls with this token, where it is a token that works. */
    Optional<CurrentToken.Bearer> find(String token) {
        var found = jdbc.sql("""
                        select id, name, scopes
                          from access.token
                         where hash = :hash
                           and revoked_at is null
                        """)
                .param("hash", Secrets.print(token))
                .query((row, number) -> new CurrentToken.Bearer(
                        row.getObject("id", UUID.class), row.getString("name"), Set.copyOf(Arrays.asList((String[])
                                row.getArray("scopes").getArray()))))
                .optional();
        found.ifPresent(bearer -> noteUse(bearer.tokenId()));
        return found;
    }

    private void noteUse(UUID id) {
        var now = clock.instant();
        var noted = useNoted.get(id);
        if (noted == null || noted.plusSeconds(USE_NOTED_EVERY_SECONDS).isBefore(now)) {
            useNoted.put(id, now);
            jdbc.sql("update access.token set last_used_at = :now where id = :id")
                    .param("id", id)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private void note(UUID by, String action, UUID id, Map<String, String> facts) {
        events.publishEvent(new AccessNoted(by, action, "token", id.toString(), facts));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
