package io.bihuan.customer;

import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of customers. Whoever was merged into somebody leads to them, in one step. */
@Component
class CustomerRows {

    static final String COLUMNS = """
            c.id, c.number, c.external_id, c.name_hint, c.phone_hint, c.email_hint, c.grade, c.note, c.created_at
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    CustomerRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Who this is now: the same, or the one they were merged into. */
    CustomerId survivor(CustomerId id) {
        return jdbc.sql("select coalesce(merged_into, id) from customer.customer where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new)
                .orElseThrow(() -> new NotFound("customer " + id));
    }

    /** The customer and everybody who was merged into them. */
    List<UUID> everyId(CustomerId id) {
        var survivor = survivor(id).value();
        return jdbc.sql("""
                        select id from customer.customer where id = :id
                        union all
                        select id from customer.customer where merged_into = :id
                        """).param("id", survivor).query(UUID.class).list();
    }

    Map<UUID, List<UUID>> mergedInto(Collection<UUID> survivors) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql("select merged_into, id from customer.customer where merged_into = any(:survivors)")
                .param("survivors", survivors.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("merged_into", UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class));
                });
        return found;
    }

    /** Every id of each of these, by the id that was asked for. */
    Map<UUID, List<UUID>> everyIds(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<UUID>>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select asked.id as asked, coalesce(asked.merged_into, asked.id) as own
                              from customer.customer asked
                             where asked.id = any(:ids)
                            union all
                            select asked.id, merged.id
                              from customer.customer asked
                              join customer.customer merged on merged.merged_into = coalesce(asked.merged_into, asked.id)
                             where asked.id = any(:ids)
                            """)
                    .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                    .query((row, number) -> found.computeIfAbsent(
                                    row.getObject("asked", UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject("own", UUID.class)))
                    .list();
        }
        return found;
    }

    /** What may be seen of these, by the id that was asked for; a merged one shows who they are now. */
    Map<UUID, CustomerPreview> previews(Collection<UUID> ids) {
        var found = new HashMap<UUID, CustomerPreview>();
        if (!ids.isEmpty()) {
            jdbc.sql("select asked.id as asked, " + COLUMNS + """
                            from customer.customer asked
                            join customer.customer c on c.id = coalesce(asked.merged_into, asked.id)
                           where asked.id = any(:ids)
                          """)
                    .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                    .query((row, number) -> found.put(row.getObject("asked", UUID.class), preview(row)))
                    .list();
        }
        return found;
    }

    /** The one known longest for whom the condition holds, or whom they were merged into. */
    Optional<CustomerId> first(String condition, Object value) {
        return jdbc.sql("select coalesce(merged_into, id) from customer.customer where " + condition
                        + " order by created_at limit 1")
                .param("value", value)
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    /** Whoever has this among their further details. */
    Optional<CustomerId> withDetail(DetailKind kind, byte[] hash) {
        return jdbc.sql("""
                        select coalesce(c.merged_into, c.id)
                          from customer.detail d
                          join customer.customer c on c.id = d.customer_id
                         where d.hash = :hash
                           and d.kind = :kind
                         order by d.since
                         limit 1
                        """)
                .param("hash", hash)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    void insert(CustomerId id, String number, Contact contact, Instant now) {
        jdbc.sql("""
                        insert into customer.customer (id, number, external_id, name_sealed, name_hash, name_hint,
                               phone_sealed, phone_hash, phone_hint, email_sealed, email_hash, email_hint, created_at)
                        values (:id, :number, :external, :name, :nameHash, :nameHint, :phone, :phoneHash, :phoneHint,
                               :email, :emailHash, :emailHint, :now)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("external", blankToNull(contact.externalId()))
                .params(name(contact.name()))
                .params(main("phone", DetailKind.PHONE, contact.phone()))
                .params(main("email", DetailKind.EMAIL, contact.email()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A name as its three columns take it. */
    Map<String, @Nullable Object> name(@Nullable String typed) {
        var name = blankToNull(typed);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", name == null ? null : seal.close(name));
        columns.put("nameHash", name == null ? null : seal.hash(Masks.comparableName(name)));
        columns.put("nameHint", name == null ? "" : Masks.name(name));
        return columns;
    }

    /** A main phone or e-mail as its three columns take it. */
    Map<String, @Nullable Object> main(String field, DetailKind kind, @Nullable String typed) {
        var value = blankToNull(typed);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put(field, value == null ? null : seal.close(value));
        columns.put(field + "Hash", value == null ? null : seal.hash(kind.comparable(value)));
        columns.put(field + "Hint", value == null ? "" : kind.hint(value));
        return columns;
    }

    static CustomerPreview preview(ResultSet row) throws SQLException {
        return new CustomerPreview(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("external_id"),
                row.getString("name_hint"),
                row.getString("phone_hint"),
                row.getString("email_hint"),
                row.getString("grade"),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
