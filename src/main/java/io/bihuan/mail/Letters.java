package io.bihuan.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters as they came, where what is shown of them is not the whole; and those that were not taken in. */
@Service
@Transactional
public class Letters {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String house;

    Letters(JdbcClient jdbc, Clock clock, @Value("${bihuan.address:}") String house) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.house = house;
    }

    /** A letter that asks for a look. */
    public record Odd(
            UUID id,
            Outcome outcome,
            String fault,
            Instant at,
            @Nullable UUID conversationId,
            boolean kept) {}

    /** Letters of the last month that could not be read, or whose sender wrote too many, the latest first. */
    @Transactional(readOnly = true)
    public List<Odd> odd(int limit) {
        return jdbc.sql("""
                        select l.id, l.outcome, l.fault, l.at, l.conversation_id,
                               exists (select from mail.original o where o.letter_id = l.id) as kept
                          from mail.letter l
                         where l.at > :from
                           and (l.fault <> '' or l.outcome in ('TOO_MANY', 'NO_SENDER'))
                         order by l.at desc
                         limit :limit
                        """)
                .param("from", Timestamp.from(clock.instant().minus(LATELY)))
                .param("limit", limit)
                .query(Odd.class)
                .list();
    }

    /** A letter as it came over the line. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    public record Original(byte[] raw, @Nullable UUID conversationId) {}

    /** The letter as it came, where it was kept. */
    @Transactional(readOnly = true)
    public Optional<Original> original(UUID letter) {
        return jdbc.sql("""
                        select o.raw, l.conversation_id
                          from mail.original o
                          join mail.letter l on l.id = o.letter_id
                         where o.letter_id = :id
                        """)
                .param("id", letter)
                .query((row, number) -> new Original(row.getBytes(1), row.getObject(2, UUID.class)))
                .optional();
    }

    void keep(UUID letter, byte[] raw) {
        jdbc.sql("insert into mail.original (letter_id, raw) values (:id, :raw)")
                .param("id", letter)
                .param("raw", raw)
                .update();
    }

    String address(UUID letter) {
        return house + "/mails/" + letter;
    }
}
