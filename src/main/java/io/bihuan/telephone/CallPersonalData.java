package io.bihuan.telephone;

import io.bihuan.customer.Ageing;
import io.bihuan.customer.OldRows;
import io.bihuan.customer.PersonalData;
import io.bihuan.customer.Seal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who called and where the call was recorded. That there was a call, when, how long and answered by whom stays; the
 * recording itself lies with the telephone system, here only its address.
 */
@Component
@Transactional
class CallPersonalData implements PersonalData, Ageing {

    private static final String OLD = """
            select id
              from telephone.call
             where ended_at is not null
               and erased_at is null
               and rang_at < :before
             order by rang_at
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    CallPersonalData(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public String holder() {
        return "telephone";
    }

    @Override
    public String dataClass() {
        return "CALL";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select direction, rang_at, number_sealed, recording
                          from telephone.call
                         where customer_id = any(:ids)
                         order by rang_at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> {
                    var sealed = row.getBytes("number_sealed");
                    return new Held(
                            "call." + row.getString("direction"),
                            row.getTimestamp("rang_at").toInstant(),
                            Stream.of(sealed == null ? "" : seal.open(sealed), row.getString("recording"))
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" · ")));
                })
                .list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return jdbc.sql("""
                        select 'open-call' as reason, '' as reference
                          from telephone.call
                         where customer_id = any(:ids)
                           and ended_at is null
                         limit 1
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Hold.class)
                .list();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return erase(jdbc.sql("select id from telephone.call where customer_id = any(:ids) and erased_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    public int due(Instant before, int most) {
        return OldRows.count(jdbc, OLD, before, most);
    }

    @Override
    public int clear(Instant before, int most) {
        return erase(OldRows.keys(jdbc, OLD, UUID.class, before, most));
    }

    private int erase(List<UUID> calls) {
        var all = calls.toArray(UUID[]::new);
        jdbc.sql("update telephone.event set recording = '' where call_id = any(:ids)")
                .param("ids", all)
                .update();
        return jdbc.sql("""
                        update telephone.call
                           set number_sealed = null, number_hint = '', recording = '', erased_at = :now
                         where id = any(:ids)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", all)
                .update();
    }
}
