package io.bihuan.customer;

import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of merges, and what they do to the rows of both. */
@Component
class MergeRows {

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Standing(UUID id, boolean gone, boolean closed) {}

    record Merge(UUID id, UUID survivorId, UUID mergedId, boolean undone) {}

    /** Both rows, locked in the order of their ids so that nobody waits for anybody. */
    List<Standing> lock(List<UUID> ids) {
        return jdbc.sql("""
                        select id, merged_into is not null as gone,
                               (restricted_at is not null or erased_at is not null) as closed
                          from customer.customer
                         where id = any(:ids)
                         order by id
                           for update
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Standing.class)
                .list();
    }

    Merge require(UUID merge) {
        return jdbc.sql("""
                        select id, survivor_id, merged_id, undone_at is not null as undone
                          from customer.merge
                         where id = :id
                           for update
                        """)
                .param("id", merge)
                .query(Merge.class)
                .optional()
                .orElseThrow(() -> new NotFound("merge " + merge));
    }

    void begin(UUID id, CustomerId survivor, CustomerId merged, String reason, UUID by, Instant now) {
        jdbc.sql("""
                        insert into customer.merge (id, survivor_id, merged_id, led_before, before, merged_before, after,
                               reason, merged_by, merged_at)
                        select :id, s.id, m.id,
                               array(select id from customer.customer where merged_into = m.id), to_jsonb(s), to_jsonb(m),
                               '{}', :reason, :by, :now
                          from customer.customer s
                         cross join customer.customer m
                         where s.id = :survivor
                           and m.id = :merged
                        """)
                .param("id", id)
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts together what is known of both. */
    void gather(UUID merge, CustomerId survivor, CustomerId merged, Set<String> taken, Instant now) {
        var parameters = Map.of(
                "merge", merge, "survivor", survivor.value(), "merged", merged.value(), "now", Timestamp.from(now));
        for (var field : List.of("phone", "email")) {
            var kind = field.equals("phone") ? "PHONE" : "EMAIL";
            jdbc.sql("""
                            insert into customer.detail (id, customer_id, kind, sealed, hash, hint, since, merge_id)
                            select gen_random_uuid(), s.id, '%2$s', x.%1$s_sealed, x.%1$s_hash, x.%1$s_hint, x.created_at, :merge
                              from customer.customer s
                              join customer.customer x on x.id in (:survivor, :merged)
                             where s.id = :survivor
                               and x.%1$s_hash is not null
                               and x.id = case when :taken and s.%1$s_hash is not null
                                                and exists (select
                                                              from customer.customer m
                                                             where m.id = :merged
                                                               and m.%1$s_hash is not null)
                                               then :survivor
                                               else :merged end
                               and s.%1$s_hash is not null
                               and not exists (select
                                                 from customer.customer m
                                                where m.id = :merged
                                                  and m.%1$s_hash = s.%1$s_hash)
                                on conflict do nothing
                            """.formatted(field, kind))
                    .params(parameters)
                    .param("taken", taken.contains(field))
                    .update();
            take(
                    field + "_sealed, " + field + "_hash, " + field + "_hint",
                    field + "_sealed is null",
                    field,
                    parameters,
                    taken);
        }
        take("name_sealed, name_hash, name_hint", "name_sealed is null", "name", parameters, taken);
        take("grade", "grade = ''", "grade", parameters, taken);
        take("note", "note = ''", "note", parameters, taken);
        jdbc.sql("""
                        insert into customer.detail (id, customer_id, kind, sealed, hash, hint, label, since, merge_id)
                        select gen_random_uuid(), :survivor, kind, sealed, hash, hint, label, since, :merge
                          from customer.detail
                         where customer_id = :merged
                            on conflict (customer_id, kind, hash) do nothing
                        """).params(parameters).update();
        jdbc.sql("""
                        with given as (
                            update customer.customer m
                               set external_id = null
                             where m.id = :merged
                               and exists (select
                                             from customer.customer s
                                            where s.id = :survivor
                                              and s.external_id is null)
                            returning m.id
                        )
                        select count(*) from given
                        """).params(parameters).query(Integer.class).single();
        jdbc.sql("""
                        update customer.customer s
                           set external_id = g.merged_before ->> 'external_id'
                          from customer.merge g
                         where g.id = :merge
                           and s.id = :survivor
                           and s.external_id is null
                        """).params(parameters).update();
    }

    private void take(String columns, String lacks, String field, Map<String, ?> parameters, Set<String> taken) {
        var theirs = "m." + columns.replace(", ", ", m.");
        jdbc.sql("update customer.customer s set (" + columns + ") = row(" + theirs + ")"
                        + " from customer.customer m where s.id = :survivor and m.id = :merged and (s." + lacks
                        + " or :taken and not (m." + lacks + "))")
                .params(parameters)
                .param("taken", taken.contains(field))
                .update();
    }

    /** From now on both ids lead to the survivor, as do those that led to the one who is merged. */
    void lead(UUID merge, CustomerId survivor, CustomerId merged) {
        jdbc.sql("update customer.customer set merged_into = :survivor where id = :merged or merged_into = :merged")
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .update();
        jdbc.sql("""
                        update customer.merge g
                           set after = to_jsonb(s)
                          from customer.customer s
                         where g.id = :merge
                           and s.id = g.survivor_id
                        """).param("merge", merge).update();
    }

    void undo(Merge one, UUID by, Instant now) {
        jdbc.sql("delete from customer.detail where merge_id = :merge")
                .param("merge", one.id())
                .update();
        giveBack("name_sealed, name_hash, name_hint", "name_hint", one);
        giveBack("phone_sealed, phone_hash, phone_hint", "phone_hash", one);
        giveBack("email_sealed, email_hash, email_hint", "email_hash", one);
        giveBack("grade", "grade", one);
        giveBack("note", "note", one);
        giveBack("external_id", "external_id", one);
        jdbc.sql("""
                        update customer.customer m
                           set merged_into = null, external_id = coalesce(m.external_id, case
                               when exists (select
                                              from customer.customer s
                                             where s.external_id = g.merged_before ->> 'external_id') then null
                               else g.merged_before ->> 'external_id' end)
                          from customer.merge g
                         where g.id = :merge
                           and m.id = g.merged_id
                        """).param("merge", one.id()).update();
        jdbc.sql("""
                        update customer.customer c
                           set merged_into = g.merged_id
                          from customer.merge g
                         where g.id = :merge
                           and c.id = any(g.led_before)
                        """).param("merge", one.id()).update();
        jdbc.sql("update customer.merge set undone_by = :by, undone_at = :now where id = :merge")
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("merge", one.id())
                .update();
    }

    /** What the merge had put there and nobody has changed since becomes what it was. */
    private void giveBack(String columns, String told, Merge one) {
        jdbc.sql("""
                        update customer.customer s
                           set (%s) = row(b.%s)
                          from customer.merge g
                         cross join lateral jsonb_populate_record(null::customer.customer, g.before) b
                         cross join lateral jsonb_populate_record(null::customer.customer, g.after) a
                         where g.id = :merge
                           and s.id = g.survivor_id
                           and s.%3$s is not distinct from a.%3$s
                        """.formatted(columns, columns.replace(", ", ", b."), told))
                .param("merge", one.id())
                .update();
    }
}
