package io.bihuan.audit;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains what has been written: each entry's hash covers its content and the hash before it. One node chains at a
 * time, whoever holds the chain's end; writers of entries never wait for it.
 */
@Component
class Sealer {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final EntryRows rows;

    Sealer(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Head(long seq, byte[] hash) {}

    /** Chains the entries that wait, at most so many at once; how many it chained. */
    @Transactional
    public int seal() {
        if (!anyWaiting()) {
            return 0;
        }
        var head = jdbc.sql("select seq, hash from audit.head for update skip locked")
                .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional();
        if (head.isEmpty()) {
            return 0;
        }
        var waiting = rows.waiting(AT_ONCE);
        var end = head.get();
        for (var entry : waiting) {
            end = new Head(end.seq() + 1, Chain.next(end.hash(), entry));
            chain(entry, end);
        }
        finish(waiting, end);
        return waiting.size();
    }

    private boolean anyWaiting() {
        return jdbc.sql("select exists (select 1 from audit.unsealed)")
                .query(Boolean.class)
                .single();
    }

    private void chain(Entry entry, Head end) {
        jdbc.sql("insert into audit.seal (seq, entry_id, at, hash) values (:seq, :entry, :at, :hash)")
                .param("seq", end.seq())
                .param("entry", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("hash", end.hash())
                .update();
    }

    private void finish(List<Entry> sealed, Head end) {
        jdbc.sql("delete from audit.unsealed where entry_id = any(:ids)")
                .param("ids", sealed.stream().map(Entry::id).toArray(java.util.UUID[]::new))
                .update();
        jdbc.sql("update audit.head set seq = :seq, hash = :hash")
                .param("seq", end.seq())
                .param("hash", end.hash())
                .update();
    }
}
