package io.bihuan.complaint;

import io.bihuan.access.Permission;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos, receipts and recordings that belong to a complaint, and the remedy confirmation signed on paper. */
@Service
@Transactional
public class EvidenceFiles {

    /** Stands for the customer, who is not of the staff. */
    private static final UUID CUSTOMER = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Files files;
    private final History history;
    private final Clock clock;

    EvidenceFiles(JdbcClient jdbc, Files files, History history, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    /** What a file shows. */
    public enum Kind {
        EVIDENCE,
        /** The remedy confirmation, signed and scanned. */
        SIGNED_FORM
    }

    /**
     * A file of a complaint.
     *
     * @param byId who brought it; null for the customer
     */
    public record File(
            UUID fileId, String name, Kind kind, @Nullable UUID byId, Instant at) {}

    /**
     * Keeps a file with the complaint, or says why not.
     *
     * @param by who brings it; null for the customer
     */
    public Keeping keep(ComplaintId id, Kind kind, String name, InputStream content, @Nullable UUID by) {
        var keeping = files.accept(name, content, by == null ? CUSTOMER : by, Permission.COMPLAINT_READ);
        if (keeping instanceof Keeping.Kept(var file)) {
            var now = clock.instant();
            var plain = files.find(file).name();
            jdbc.sql("""
                            insert into complaint.evidence (id, complaint_id, file_id, name, kind, by_id, at)
                            values (:id, :complaint, :file, :name, :kind, :by, :now)
                            """)
                    .param("id", Ids.next())
                    .param("complaint", id.value())
                    .param("file", file)
                    .param("name", plain)
                    .param("kind", kind.name())
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update();
            history.add(
                    id,
                    Happening.plain(
                            now,
                            by,
                            kind == Kind.EVIDENCE ? Happening.Kind.FILE_ADDED : Happening.Kind.FORM_SCANNED,
                            plain));
        }
        return keeping;
    }

    /** What belongs to a complaint, the oldest first. */
    @Transactional(readOnly = true)
    public List<File> of(ComplaintId id) {
        return jdbc.sql("""
                        select file_id, name, kind, by_id, at
                          from complaint.evidence
                         where complaint_id = :id
                         order by at, id
                        """).param("id", id.value()).query(File.class).list();
    }

    /** Takes the files of these complaints away for good; that there was one, and who brought it, stays in the history. */
    void removeOf(Collection<UUID> complaints) {
        jdbc.sql("delete from complaint.evidence where complaint_id = any(:ids) returning file_id")
                .param("ids", complaints.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(files::remove);
    }

    /** Takes these files away for good; returns how many there were. */
    int removeFiles(Collection<UUID> ids) {
        var gone = jdbc.sql("delete from complaint.evidence where file_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        ids.forEach(files::remove);
        return gone;
    }

    /** Whether the signed form lies with the complaint since then. */
    boolean signed(ComplaintId id, Instant since) {
        return jdbc.sql("""
                        select exists (select from complaint.evidence
                                        where complaint_id = :id and kind = 'SIGNED_FORM' and at >= :since)
                        """)
                .param("id", id.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
