package io.bihuan.material;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes materials and their versions. */
@Repository
class MaterialRows {

    static final String COLUMNS = """
            m.id, m.title, m.about, m.audience as whom, m.posts, m.branch_id, m.course_id, m.block, m.hours, m.confirms,
            m.version, m.owed, m.owner_id, m.added_at, m.retired_at""";

    static final String VERSION = """
            v.id, v.material_id, v.number, v.kind, v.file_id, v.link, v.file_name, v.type, v.bytes, v.units, v.measured,
            v.substantial, v.reason, v.added_by, v.added_at""";

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Description said, UUID by, Instant at) {
        jdbc.sql("""
                        insert into material.material (id, title, about, audience, posts, block, hours, confirms, version,
                               owed, haystack, grams, owner_id, added_at)
                        values (:id, '', '', 'EVERYBODY', '{}', '', 0, false, 1, 1, '', '{}', :by, :at)
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        describe(id, said);
    }

    void describe(UUID id, Description said) {
        jdbc.sql("""
                        update material.material
                           set title = :title, about = :about, audience = :audience, posts = :posts,
                               branch_id = :branch::uuid, course_id = :course::uuid, block = :block, hours = :hours,
                               confirms = :confirms
                         where id = :id
                        """)
                .param("id", id)
                .param("title", said.title())
                .param("about", said.about())
                .param("audience", said.audience().whom().name())
                .param("posts", said.audience().posts().toArray(String[]::new))
                .param("branch", said.audience().branchId())
                .param("course", said.courseId())
                .param("block", said.block())
                .param("hours", said.hours())
                .param("confirms", said.confirms())
                .update();
    }

    /** What words find it by: its description and what stands in its present version. */
    void index(UUID id, Description said, String text) {
        var plain = Grams.plain(said.title() + "\n" + said.about() + "\n" + text);
        jdbc.sql("update material.material set haystack = :haystack, grams = :grams where id = :id")
                .param("id", id)
                .param("haystack", plain)
                .param("grams", Grams.of(plain).toArray(String[]::new))
                .update();
    }

    String haystack(UUID id) {
        return jdbc.sql("select haystack from material.material where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void addVersion(MaterialVersion version) {
        jdbc.sql("""
                        insert into material.version (id, material_id, number, kind, file_id, link, file_name, type, bytes,
                               units, measured, substantial, reason, added_by, added_at)
                        values (:id, :material, :number, :kind, :file::uuid, :link, :name, :type, :bytes,
                               :units, :measured, :substantial, :reason, :by, :at)
                        """)
                .param("id", version.id())
                .param("material", version.materialId())
                .param("number", version.number())
                .param("kind", version.kind().name())
                .param("file", version.fileId())
                .param("link", version.link())
                .param("name", version.fileName())
                .param("type", version.type())
                .param("bytes", version.bytes())
                .param("units", version.units())
                .param("measured", version.measured())
                .param("substantial", version.substantial())
                .param("reason", version.reason())
                .param("by", version.addedBy())
                .param("at", Timestamp.from(version.addedAt()))
                .update();
    }

    /** Makes a version the present one, if the one before it still was. */
    boolean present(UUID id, int number, boolean substantial) {
        return jdbc.sql("""
                                update material.material
                                   set version = :number, owed = case when :substantial then :number else owed end
                                 where id = :id
                                   and version = :number - 1
                                   and retired_at is null
                                """)
                        .param("id", id)
                        .param("number", number)
                        .param("substantial", substantial)
                        .update()
                == 1;
    }

    boolean retire(UUID id, Instant at) {
        return jdbc.sql("update material.material set retired_at = :at where id = :id and retired_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What a browser found a recording's length to be; only the longest counts, and only where the file says nothing. */
    void longer(UUID versionId, int units) {
        jdbc.sql("""
                        update material.version
                           set units = :units
                         where id = :id
                           and not measured
                           and coalesce(units, 0) < :units
                        """).param("id", versionId).param("units", units).update();
    }

    Optional<MaterialVersion> version(UUID versionId) {
        return jdbc.sql("select " + VERSION + " from material.version v where v.id = ?")
                .param(versionId)
                .query(MaterialVersion.class)
                .optional();
    }
}
