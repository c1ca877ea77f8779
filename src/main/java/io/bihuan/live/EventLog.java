package io.bihuan.live;

import io.bihuan.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept events. */
@Component
class EventLog {

    private static final String COLUMNS = "select xid::text as xid, id, topics, kind, payload from live.event ";

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Placed(Position position, LiveEvent event) {}

    void write(LiveEvent event) {
        jdbc.sql("select live.publish(:id, :topics, :kind, :payload)")
                .param("id", event.id())
                .param("topics", event.topics().toArray(String[]::new))
                .param("kind", event.kind())
                .param("payload", event.json())
                .query((row, number) -> 0)
                .single();
    }

    /** What has become certain after the position: no transaction that is still open can put anything before it. */
    List<Placed> certainAfter(Position position, int limit) {
        return jdbc.sql(COLUMNS + """
                         where xid < pg_snapshot_xmin(pg_current_snapshot())
                           and (xid, id) > (:xid::xid8, :id)
                         order by xid, id
                         limit :limit
                        """)
                .param("xid", Long.toUnsignedString(position.xid()))
                .param("id", position.id())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The ids of recent events that are written but not yet certain, because some older transaction is still open. */
    List<UUID> uncertain(Duration recent) {
        return jdbc.sql("""
                        select id
                          from live.event
                         where xid >= pg_snapshot_xmin(pg_current_snapshot())
                           and id > :since
                        """).param("since", ago(recent)).query(UUID.class).list();
    }

    List<Placed> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where id = any(:ids) order by xid, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** Everything written after the position on these topics, certain or not. */
    List<Placed> after(Position position, Collection<String> topics, int limit) {
        return jdbc.sql(COLUMNS + """
                         where (xid, id) > (:xid::xid8, :id)
                           and topics && :topics::text[]
                         order by xid, id
                         limit :limit
                        """)
                .param("xid", Long.toUnsignedString(position.xid()))
                .param("id", position.id())
                .param("topics", topics.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The place before everything that is not yet certain. */
    Position horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, number) -> new Position(Long.parseUnsignedLong(row.getString(1)), Position.START.id()))
                .single();
    }

    /** The place up to which events have been thrown away; who was last seen before it must start anew. */
    Position forgotten() {
        return jdbc.sql("select xid::text as xid from live.forgotten")
                .query((row, number) -> new Position(Long.parseUnsignedLong(row.getString("xid")), Position.START.id()))
                .single();
    }

    /** Throws away a batch of what is older; the mark moves first, in the same transaction. */
    int forget(Duration age, int batch) {
        return jdbc.sql("""
                        with old as (
                            select id, xid from live.event where id < :before order by id limit :batch
                        ), marked as (
                            update live.forgotten f
                               set xid = o.xid
                              from (select xid from old order by xid desc limit 1) o
                             where o.xid > f.xid
                        )
                        delete from live.event e using old where e.id = old.id
                        """).param("before", ago(age)).param("batch", batch).update();
    }

    /** The smallest id that could have been made so long ago, by the clock the ids themselves are made from. */
    private static UUID ago(Duration age) {
        var madeNow = Ids.next().getMostSignificantBits() >>> 16;
        return new UUID(((madeNow - age.toMillis()) << 16) | 0x7000L, 0x8000000000000000L);
    }

    private static Placed read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Placed(
                new Position(Long.parseUnsignedLong(row.getString("xid")), id),
                new LiveEvent(
                        id,
                        List.of((String[]) row.getArray("topics").getArray()),
                        row.getString("kind"),
                        row.getString("payload")));
    }
}
