package io.bihuan.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of a table was last used long ago. The statement of the asking module finds it by an index, the oldest first, before
 * {@code :before} and at most {@code :most}.
 */
public final class OldRows {

    private OldRows() {}

    /** How many there are. */
    public static int count(JdbcClient jdbc, String old, Instant before, int most) {
        return asked(jdbc, "select count(*) from (" + old + ") old", before, most)
                .query(Integer.class)
                .single();
    }

    /** By what they are known. */
    public static <K> List<K> keys(JdbcClient jdbc, String old, Class<K> key, Instant before, int most) {
        return asked(jdbc, old, before, most).query(key).list();
    }

    /** Changes them by a statement that holds the other; returns how many. */
    public static int change(JdbcClient jdbc, String change, Instant before, int most) {
        return asked(jdbc, change, before, most).update();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient jdbc, String sql, Instant before, int most) {
        return jdbc.sql(sql).param("before", Timestamp.from(before)).param("most", most);
    }
}
