package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a table that names customers says of when each was last in touch. */
public final class LastSeen {

    private LastSeen() {}

    /**
     * The latest moment by customer; whoever is not in the table is left out.
     *
     * @param table a table of the asking module with an index that begins with {@code customer_id}
     * @param moment its column, or an expression of its columns, never null
     */
    public static Map<UUID, Instant> in(JdbcClient jdbc, String table, String moment, Collection<UUID> ids) {
        return jdbc
                .sql("select customer_id, max(" + moment + ") as at from " + table
                        + " where customer_id = any(:ids) group by customer_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new SimpleEntry<>(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("at", Timestamp.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
