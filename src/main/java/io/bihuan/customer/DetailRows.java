package io.bihuan.customer;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The private details of customers. The main phone and the main e-mail stand in the customer's own row, where everybody
 * who calls is looked for; the others are rows of their own.
 */
@Component
class DetailRows {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final CustomerRows rows;

    DetailRows(JdbcClient jdbc, Seal seal, CustomerRows rows) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.rows = rows;
    }

    /** All but the name, kind by kind, the main one in front. */
    List<Detail> of(CustomerId id) {
        return jdbc.sql("""
                        select 'phone' as field, 'PHONE' as kind, phone_hint as hint, '' as label, true as main,
                               created_at as since
                          from customer.customer
                         where id = :id
                           and phone_sealed is not null
                         union all
                        select 'email', 'EMAIL', email_hint, '', true, created_at
                          from customer.customer
                         where id = :id
                           and email_sealed is not null
                         union all
                        select id::text, kind, hint, label, main, since
                          from customer.detail
                         where customer_id = :id
                         order by main desc, since
                        """).param("id", id.value()).query(Detail.class).list().stream()
                .sorted(java.util.Comparator.comparing(detail -> Objects.requireNonNull(detail.kind())))
                .toList();
    }

    Detail require(CustomerId id, UUID detail) {
        return of(id).stream()
                .filter(each -> each.field().equals(detail.toString()))
                .findFirst()
                .orElseThrow(() -> new NotFound("detail " + detail));
    }

    /** False where they have it already. */
    boolean add(CustomerId id, DetailKind kind, String value, String label, Instant now) {
        var hash = seal.hash(kind.comparable(value));
        if (inRow(kind)) {
            var field = kind.name().toLowerCase(Locale.ROOT);
            var same = jdbc.sql(
                            "select coalesce(" + field + "_hash = :hash, false) from customer.customer where id = :id")
                    .param("hash", hash)
                    .param("id", id.value())
                    .query(Boolean.class)
                    .single();
            if (same) {
                return false;
            }
            if (setMain(id, kind, value)) {
                return true;
            }
        }
        return jdbc.sql("""
                        insert into customer.detail (id, customer_id, kind, sealed, hash, hint, label, main, since)
                        select :id, :customer, :kind, :sealed, :hash, :hint, :label,
                               :separate and not exists (select
                                                           from customer.detail
                                                          where customer_id = :customer
                                                            and kind = :kind
                                                            and main), :now
                            on conflict (customer_id, kind, hash) do nothing
                        """)
                        .param("id", Ids.next())
                        .param("customer", id.value())
                        .param("kind", kind.name())
                        .param("sealed", seal.close(value))
                        .param("hash", hash)
                        .param("hint", kind.hint(value))
                        .param("label", label)
                        .param("separate", !inRow(kind))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private boolean setMain(CustomerId id, DetailKind kind, String value) {
        var field = kind.name().toLowerCase(Locale.ROOT);
        return jdbc.sql("update customer.customer set " + field + "_sealed = :" + field + ", " + field + "_hash = :"
                                + field + "Hash, " + field + "_hint = :" + field + "Hint where id = :id and " + field
                                + "_sealed is null")
                        .params(rows.main(field, kind, value))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Puts this one to the front and returns what stood there, masked. */
    String prefer(CustomerId id, Detail one) {
        var kind = Objects.requireNonNull(one.kind());
        var former = of(id).stream()
                .filter(each -> each.kind() == kind && each.main())
                .map(Detail::hint)
                .findFirst()
                .orElse("");
        if (!inRow(kind)) {
            jdbc.sql("update customer.detail set main = false where customer_id = :id and kind = :kind and main")
                    .param("id", id.value())
                    .param("kind", kind.name())
                    .update();
            jdbc.sql("update customer.detail set main = true where id = :detail")
                    .param("detail", UUID.fromString(one.field()))
                    .update();
            return former;
        }
        var field = kind.name().toLowerCase(Locale.ROOT);
        jdbc.sql("""
                        with chosen as (
                            delete from customer.detail where id = :detail returning *
                        ), former as (
                            insert into customer.detail (id, customer_id, kind, sealed, hash, hint, since)
                            select :new, c.id, :kind, c.@_sealed, c.@_hash, c.@_hint, c.created_at
                              from customer.customer c
                             where c.id = :id
                               and c.@_sealed is not null
                        )
                        update customer.customer c
                           set @_sealed = chosen.sealed, @_hash = chosen.hash, @_hint = chosen.hint
                          from chosen
                         where c.id = :id
                        """.replace("@", field))
                .param("detail", UUID.fromString(one.field()))
                .param("new", Ids.next())
                .param("kind", kind.name())
                .param("id", id.value())
                .update();
        return former;
    }

    /** Takes it away and returns what it was. */
    Detail remove(CustomerId id, String field) {
        var gone = of(id).stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound("detail " + field));
        if (field.equals("phone") || field.equals("email")) {
            jdbc.sql("update customer.customer set @_sealed = null, @_hash = null, @_hint = '' where id = :id"
                            .replace("@", field))
                    .param("id", id.value())
                    .update();
        } else {
            jdbc.sql("delete from customer.detail where id::text = :detail and customer_id = :id")
                    .param("detail", field)
                    .param("id", id.value())
                    .update();
        }
        return gone;
    }

    private static boolean inRow(DetailKind kind) {
        return kind == DetailKind.PHONE || kind == DetailKind.EMAIL;
    }
}
