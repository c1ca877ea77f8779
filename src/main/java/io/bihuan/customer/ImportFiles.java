package io.bihuan.customer;

import io.bihuan.access.Permission;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files of customers between their upload and their import: opened only by whoever may import, and not kept longer than
 * those that were taken in where nobody begins.
 */
@Service
public class ImportFiles {

    private final Files files;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportFiles(Files files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file until it is taken in, or says why not. */
    public Keeping keep(String name, InputStream content, UUID by) {
        var outcome = files.accept(name, content, by, Permission.CUSTOMER_IMPORT);
        if (outcome instanceof Keeping.Kept(var id)) {
            jdbc.sql("insert into customer.import_waiting (file_id, kept_at) values (:id, :now)")
                    .param("id", id)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return outcome;
    }

    /** It cannot be read, and goes at once. */
    public void drop(UUID file) {
        files.remove(file);
        begun(file);
    }

    /** It is being taken in: from here on its work says how long it stays. */
    void begun(UUID file) {
        jdbc.sql("delete from customer.import_waiting where file_id = :id")
                .param("id", file)
                .update();
    }

    /** Those that wait since before then, the oldest first. */
    List<UUID> waitingSinceBefore(Instant then, int most) {
        return jdbc.sql("""
                        select file_id
                          from customer.import_waiting
                         where kept_at < :then
                         order by kept_at
                         limit :most
                        """)
                .param("then", Timestamp.from(then))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
