package io.bihuan.notice;

import io.bihuan.web.Tone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices, each one person's. */
@Repository
class NoticeRows {

    private static final String COLUMNS = "id, staff_id, key, arguments, href, tone, at, read_at";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice) {
        jdbc.sql("""
                        insert into notice.notice (id, staff_id, key, arguments, href, tone, at)
                        values (:id, :staff, :key, :arguments, :href, :tone, :at)
                        """)
                .param("id", notice.id())
                .param("staff", notice.staffId())
                .param("key", notice.key())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("href", notice.href())
                .param("tone", notice.tone().name())
                .param("at", Timestamp.from(notice.at()))
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from notice.notice where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** One person's notices, the newest first, older than an instant when one is given. */
    List<Notice> of(UUID staff, @Nullable Instant before, boolean unreadOnly, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from notice.notice
                        where staff_id = :staff
                          and (cast(:before as timestamptz) is null or at < :before)
                          and (not :unread or read_at is null)
                        order by at desc
                        limit :limit
                        """)
                .param("staff", staff)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("unread", unreadOnly)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    void mailed(UUID id, Instant at) {
        jdbc.sql("update notice.notice set mailed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Map<UUID, Delivery> deliveries(Collection<UUID> ids) {
        return jdbc
                .sql("select id, at, mailed_at, read_at from notice.notice where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Delivery(
                                row.getTimestamp("at").toInstant(),
                                instant(row.getTimestamp("mailed_at")),
                                instant(row.getTimestamp("read_at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    int unread(UUID staff) {
        return jdbc.sql("select count(*) from notice.notice where staff_id = :staff and read_at is null")
                .param("staff", staff)
                .query(Integer.class)
                .single();
    }

    /** Notes that a person took note; another person's notice is not touched. */
    boolean markRead(UUID id, UUID staff, Instant now) {
        return jdbc.sql("""
                        update notice.notice
                           set read_at = coalesce(read_at, :now)
                         where id = :id
                           and staff_id = :staff
                        """)
                        .param("id", id)
                        .param("staff", staff)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int markAllRead(UUID staff, Instant now) {
        return jdbc.sql("update notice.notice set read_at = :now where staff_id = :staff and read_at is null")
                .param("staff", staff)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Notice read(ResultSet row) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("href"),
                Tone.valueOf(row.getString("tone")),
                row.getTimestamp("at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
