package io.bihuan.file;

import io.bihuan.access.SignedIn;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the files that are kept. */
@Repository
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, @Nullable String readers) {
        jdbc.sql("""
                        insert into file.stored (id, name, type, size, sha256, kept_by, kept_at, readers)
                        values (:id, :name, :type, :size, :sha256, :by, :at, :readers)
                        """)
                .param("id", file.id())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", file.keptBy())
                .param("at", Timestamp.from(file.keptAt()))
                .param("readers", readers)
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select id, name, type, size, sha256, kept_by, kept_at from file.stored where id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    /** The file, if this person may open it. */
    Optional<StoredFile> findFor(UUID id, SignedIn person) {
        return jdbc.sql("""
                        select id, name, type, size, sha256, kept_by, kept_at
                          from file.stored
                         where id = :id
                           and (kept_by = :person or readers is null or readers = any(:permissions))
                        """)
                .param("id", id)
                .param("person", person.staffId())
                .param(
                        "permissions",
                        person.permissions().stream().map(Enum::name).toArray(String[]::new))
                .query(StoredFile.class)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from file.stored where id = :id").param("id", id).update();
    }
}
