package io.bihuan.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain and computes it anew: whatever was changed, removed or slipped in comes to light. */
@Service
public class AuditCheck {

    private static final int AT_ONCE = 5000;
    private static final int FAULTS_TOLD = 20;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final EntryRows rows;
    private final Clock clock;

    AuditCheck(JdbcClient jdbc, EntryRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What the walk found.
     *
     * @param entries how many chained entries were checked
     * @param head the hash at the chain's end; written down elsewhere, it shows later that nothing was cut off
     * @param faults what is wrong, the first ones; empty where all is well
     */
    public record Report(long entries, String head, List<Fault> faults) {

        /** Whether the audit is as it was written. */
        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /** Something wrong at a place of the chain; 0 stands for outside the chain. */
    public record Fault(long seq, Kind kind) {}

    /** What can be wrong. */
    public enum Kind {
        /** The entry is not what it was when it was chained. */
        CHANGED,
        /** The entry is gone. */
        REMOVED,
        /** A place of the chain is gone. */
        GAP,
        /** The chain ends elsewhere than its end says. */
        CUT,
        /** An entry stands outside the chain long after it was written. */
        UNCHAINED
    }

    private record Link(long seq, byte[] hash, @Nullable Entry entry) {}

    /** Checks everything. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        var faults = new ArrayList<Fault>();
        var former = new byte[32];
        var seq = 0L;
        for (var links = after(seq); !links.isEmpty(); links = after(seq)) {
            for (var link : links) {
                if (link.seq() != seq + 1) {
                    faults.add(new Fault(seq + 1, Kind.GAP));
                } else if (link.entry() == null) {
                    faults.add(new Fault(link.seq(), Kind.REMOVED));
                } else if (!Arrays.equals(Chain.next(former, link.entry()), link.hash())) {
                    faults.add(new Fault(link.seq(), Kind.CHANGED));
                }
                former = link.hash();
                seq = link.seq();
            }
        }
        checkEnd(seq, former, faults);
        checkStrays(faults);
        return new Report(
                seq,
                HexFormat.of().formatHex(former),
                List.copyOf(faults.subList(0, Math.min(faults.size(), FAULTS_TOLD))));
    }

    private List<Link> after(long seq) {
        return jdbc.sql("select s.seq, s.hash, " + EntryRows.COLUMNS + """
                          from audit.seal s
                          left join audit.entry e on e.id = s.entry_id and e.at = s.at
                         where s.seq > :seq
                         order by s.seq
                         limit :limit
                        """)
                .param("seq", seq)
                .param("limit", AT_ONCE)
                .query((row, number) -> new Link(
                        row.getLong("seq"), row.getBytes("hash"), row.getObject("id") == null ? null : rows.read(row)))
                .list();
    }

    private void checkEnd(long seq, byte[] hash, List<Fault> faults) {
        var fits = jdbc.sql("select count(*) from audit.head where seq = :seq and hash = :hash")
                .param("seq", seq)
                .param("hash", hash)
                .query(Integer.class)
                .single();
        if (fits == 0) {
            faults.add(new Fault(seq, Kind.CUT));
        }
    }

    /** An entry that was slipped in, or kept out of the chain on purpose; also one that the sealer owes too long. */
    private void checkStrays(List<Fault> faults) {
        var strays = jdbc.sql("""
                        select count(*)
                          from audit.entry e
                         where not exists (select 1 from audit.seal s where s.entry_id = e.id)
                           and not exists (select 1 from audit.unsealed u where u.entry_id = e.id)
                        """).query(Long.class).single();
        var owed = jdbc.sql("select count(*) from audit.unsealed where written_at < :then")
                .param("then", Timestamp.from(clock.instant().minus(SEALED_WITHIN)))
                .query(Long.class)
                .single();
        if (strays + owed > 0) {
            faults.add(new Fault(0, Kind.UNCHAINED));
        }
    }
}
