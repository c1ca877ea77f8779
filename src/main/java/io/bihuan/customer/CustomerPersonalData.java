package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's own file: handed out in clear on request, emptied when they are erased. */
@Component
@Transactional
class CustomerPersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    CustomerPersonalData(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    private record Kept(String kind, Instant at, byte @Nullable [] sealed, String text) {}

    @Override
    public String holder() {
        return "customer";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        var found = new ArrayList<Held>();
        jdbc.sql("""
                        select kind, at, sealed, text
                          from (select c.created_at as at, 'number' as kind, null::bytea as sealed, c.number as text, c.id
                                  from customer.customer c
                                 union all
                                select c.created_at, 'name', c.name_sealed, '', c.id from customer.customer c
                                 union all
                                select c.created_at, 'phone', c.phone_sealed, '', c.id from customer.customer c
                                 union all
                                select c.created_at, 'email', c.email_sealed, '', c.id from customer.customer c
                                 union all
                                select c.created_at, 'grade', null, c.grade, c.id from customer.customer c
                                 union all
                                select c.created_at, 'note', null, c.note, c.id from customer.customer c
                                 union all
                                select d.since, lower(d.kind), d.sealed, '', d.customer_id from customer.detail d) kept
                         where id = any(:ids)
                           and (sealed is not null or text <> '')
                         order by at
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Kept.class)
                .list()
                .forEach(each -> found.add(new Held(
                        each.kind(), each.at(), each.sealed() == null ? each.text() : seal.open(each.sealed()))));
        jdbc.sql("select seen_at, field, reason from customer.reveal where customer_id = any(:ids) order by seen_at")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Held("look", row.getTimestamp("seen_at").toInstant(), row.getString("reason")))
                .list()
                .forEach(found::add);
        return found;
    }

    @Override
    public Map<UUID, Instant> lastSeen(Collection<UUID> ids) {
        return LastSeen.in(jdbc, "customer.change", "changed_at", ids);
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        var all = ids.toArray(UUID[]::new);
        jdbc.sql("delete from customer.detail where customer_id = any(:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from customer.change where customer_id = any(:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from customer.to_compare where customer_id = any(:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from customer.duplicate where first_id = any(:ids) or second_id = any(:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("""
                        update customer.merge
                           set before = '{}', after = '{}', merged_before = '{}', reason = ''
                         where survivor_id = any(:ids)
                            or merged_id = any(:ids)
                        """).param("ids", all).update();
        return jdbc.sql("""
                        update customer.customer
                           set external_id = null, name_sealed = null, name_hash = null, name_hint = '',
                               phone_sealed = null, phone_hash = null, phone_hint = '', email_sealed = null,
                               email_hash = null, email_hint = '', grade = '', note = '', restricted_at = null,
                               erased_at = :now
                         where id = any(:ids)
                        """)
                .param("ids", all)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
