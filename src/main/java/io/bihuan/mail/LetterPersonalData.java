package io.bihuan.mail;

import io.bihuan.conversation.CustomerTalks;
import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import io.bihuan.customer.Seal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote letters, under what subject, and letters kept as they came. What they say is the conversation's. */
@Component
@Transactional
class LetterPersonalData implements PersonalData, Ageing {

    private static final String OLD = """
            select id
              from mail.letter
             where erased_at is null
               and at < :before
             order by at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final CustomerTalks talks;
    private final Clock clock;

    LetterPersonalData(JdbcClient jdbc, Seal seal, CustomerTalks talks, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "mail";
    }

    @Override
    public String dataClass() {
        return "MAIL";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        var all = talks.of(ids).toArray(UUID[]::new);
        var threads = jdbc.sql("""
                        select t.address_sealed, t.name_sealed, t.subject,
                               (select min(l.at) from mail.letter l where l.conversation_id = t.conversation_id) as at
                          from mail.thread t
                         where t.conversation_id = any(:ids)
                        """)
                .param("ids", all)
                .query((row, number) -> {
                    var at = row.getTimestamp("at");
                    return new Held(
                            "mail-thread",
                            at == null ? null : at.toInstant(),
                            String.join(
                                    " · ",
                                    seal.open(row.getBytes("name_sealed")),
                                    seal.open(row.getBytes("address_sealed")),
                                    row.getString("subject")));
                })
                .list();
        var originals = jdbc.sql("""
                        select l.at, o.raw
                          from mail.letter l
                          join mail.original o on o.letter_id = l.id
                         where l.conversation_id = any(:ids)
                         order by l.at
                        """)
                .param("ids", all)
                .query((row, number) -> new Held(
                        "mail-original",
                        row.getTimestamp("at").toInstant(),
                        LetterReader.read(row.getBytes("raw")).words()))
                .list();
        return Stream.concat(threads.stream(), originals.stream()).toList();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        var all = talks.of(ids).toArray(UUID[]::new);
        var threads = jdbc.sql("delete from mail.thread where conversation_id = any(:ids)")
                .param("ids", all)
                .update();
        return threads
                + erase(jdbc.sql("select id from mail.letter where conversation_id = any(:ids) and erased_at is null")
                        .param("ids", all)
                        .query(UUID.class)
                        .list());
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        var old = OldRows.keys(jdbc, OLD, UUID.class, before, most);
        jdbc.sql("""
                        delete from mail.thread t
                         where t.conversation_id in (select conversation_id from mail.letter where id = any(:old))
                           and not exists (select
                                             from mail.letter l
                                            where l.conversation_id = t.conversation_id
                                              and l.at >= :before)
                        """)
                .param("old", old.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .update();
        return erase(old);
    }

    /** The name of a letter in the world tells its sender's house; afterwards it only keeps the row apart from others. */
    private int erase(List<UUID> letters) {
        var all = letters.toArray(UUID[]::new);
        jdbc.sql("delete from mail.original where letter_id = any(:ids)")
                .param("ids", all)
                .update();
        return jdbc.sql("""
                        update mail.letter
                           set message_id = id::text, sender_hash = null, erased_at = :now
                         where id = any(:ids)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", all)
                .update();
    }
}
