package io.bihuan.scorm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages, their items and their files as they are kept. */
@Repository
class PackageRows {

    private static final String SELECT = """
            select id, title, standard, edition, course_id, hours, file_name, bytes, uploaded_by, uploaded_at, retired_at
              from scorm.package
            """;

    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LearningPackage one, String sha256, Contents contents) {
        jdbc.sql("""
                        insert into scorm.package (id, title, standard, edition, course_id, hours, file_name, sha256,
                               bytes, uploaded_by, uploaded_at)
                        values (:id, :title, :standard, :edition, :course, :hours, :file, :sha, :bytes, :by, :at)
                        """)
                .param("id", one.id())
                .param("title", one.title())
                .param("standard", one.standard().name())
                .param("edition", one.edition())
                .param("course", one.courseId())
                .param("hours", one.hours())
                .param("file", one.fileName())
                .param("sha", sha256)
                .param("bytes", one.bytes())
                .param("by", one.uploadedBy())
                .param("at", Timestamp.from(one.uploadedAt()))
                .update();
        contents.manifest().items().forEach(item -> addItem(one.id(), item));
        contents.files().forEach((path, bytes) -> addEntry(one.id(), path, bytes));
    }

    private void addItem(UUID id, Item item) {
        jdbc.sql("""
                        insert into scorm.item (package_id, place, depth, identifier, title, href, query, kind, mastery,
                               launch)
                        values (:id, :place, :depth, :identifier, :title, :href, :query, :kind, :mastery, :launch)
                        """)
                .param("id", id)
                .param("place", item.place())
                .param("depth", item.depth())
                .param("identifier", item.identifier())
                .param("title", item.title())
                .param("href", item.href())
                .param("query", item.query())
                .param("kind", item.kind().name())
                .param("mastery", item.mastery())
                .param("launch", item.launch())
                .update();
    }

    private void addEntry(UUID id, String path, byte[] bytes) {
        jdbc.sql("insert into scorm.entry (package_id, path, bytes) values (?, ?, ?)")
                .params(id, path, bytes)
                .update();
    }

    /** Those on the shelf, the latest first. */
    List<LearningPackage> all() {
        return jdbc.sql(SELECT + " where retired_at is null order by uploaded_at desc, id")
                .query(LearningPackage.class)
                .list();
    }

    Optional<LearningPackage> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(LearningPackage.class)
                .optional();
    }

    List<Item> items(UUID id) {
        return jdbc.sql("""
                        select place, depth, identifier, title, href, query, kind, mastery, launch
                          from scorm.item
                         where package_id = :id
                         order by place
                        """).param("id", id).query(Item.class).list();
    }

    Map<UUID, Integer> lengths() {
        return jdbc
                .sql("select package_id, count(*) from scorm.item where kind <> 'HEADING' group by package_id")
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<byte[]> entry(UUID id, String path) {
        return jdbc.sql("select bytes from scorm.entry where package_id = ? and path = ?")
                .params(id, path)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    boolean retire(UUID id, Instant at) {
        return jdbc.sql("update scorm.package set retired_at = :at where id = :id and retired_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
