package io.bihuan.toolbox;

import io.bihuan.access.SignedIn;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A diary of one's emotions (N-09), for its owner alone: sealed at rest, in no export, and nothing of it in the audit, not
 * even that it is written. Every question here names the owner; there is none that reads anybody else's.
 */
@Service
@Transactional
public class Diary {

    private static final int LATEST = 200;
    private static final String BREAK = "\n";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Diary(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param mood how one felt, from 1 to 5
     * @param words what one wrote
     */
    public record Entry(UUID id, Instant at, int mood, String words) {}

    /** Writes an entry of one's own. */
    public void write(SignedIn me, int mood, String words) {
        if (mood < 1 || mood > 5) {
            throw new IllegalArgumentException("a mood is 1 to 5: " + mood);
        }
        jdbc.sql("insert into toolbox.diary (id, staff_id, at, sealed) values (:id, :me, :now, :sealed)")
                .param("id", Ids.next())
                .param("me", me.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .param("sealed", seal.close(me.staffId() + BREAK + mood + BREAK + words.strip()))
                .update();
    }

    /** One's own entries, the latest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(SignedIn me) {
        return jdbc
                .sql("select id, at, sealed from toolbox.diary where staff_id = :me order by at desc limit :limit")
                .param("me", me.staffId())
                .param("limit", LATEST)
                .query((row, number) -> {
                    var opened = seal.open(row.getBytes("sealed")).split(BREAK, 3);
                    return opened[0].equals(me.staffId().toString())
                            ? List.of(new Entry(
                                    row.getObject("id", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    Integer.parseInt(opened[1]),
                                    opened[2]))
                            : List.<Entry>of();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Tears an entry of one's own out; anybody else's stays. */
    public void remove(SignedIn me, UUID id) {
        jdbc.sql("delete from toolbox.diary where id = :id and staff_id = :me")
                .param("id", id)
                .param("me", me.staffId())
                .update();
    }
}
