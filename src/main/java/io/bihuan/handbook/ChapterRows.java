package io.bihuan.handbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chapters, their versions, and who acknowledged which. */
@Repository
class ChapterRows {

    private static final String SELECT = """
            select chapter.id, chapter.number as place, chapter.slug, chapter.version as current, chapter.owed,
                   version.number as version, version.title, version.english, version.body, version.areas, version.rules,
                   version.substantial, version.reason, version.written_by, version.written_at
              from handbook.chapter
              join handbook.version on version.chapter_id = chapter.id
            """;

    private final JdbcClient jdbc;

    ChapterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every chapter in its current version, in order. */
    List<Chapter> all() {
        return jdbc.sql(SELECT + " where version.number = chapter.version order by chapter.number")
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Chapter> find(UUID id, int version) {
        return jdbc.sql(SELECT + " where chapter.id = :id and version.number = :version")
                .param("id", id)
                .param("version", version)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Chapter> versions(UUID id) {
        return jdbc.sql(SELECT + " where chapter.id = :id order by version.number desc")
                .param("id", id)
                .query((row, _) -> read(row))
                .list();
    }

    /** The number of a chapter's latest version, held until the transaction ends. */
    Optional<Integer> lock(UUID id) {
        return jdbc.sql("select version from handbook.chapter where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Adds a chapter, unless its place or its name is taken. */
    boolean add(UUID id, int number, String slug) {
        return jdbc.sql("""
                        insert into handbook.chapter (id, number, slug, version, owed)
                        values (:id, :number, :slug, 1, 1)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("number", number)
                        .param("slug", slug)
                        .update()
                == 1;
    }

    void addVersion(UUID id, int number, NewVersion words, UUID by, Instant at) {
        jdbc.sql("""
                        insert into handbook.version (chapter_id, number, title, english, body, areas, rules, substantial,
                               reason, written_by, written_at)
                        values (:id, :number, :title, :english, :body, :areas, :rules, :substantial, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("number", number)
                .param("title", words.title())
                .param("english", words.english())
                .param("body", words.body())
                .param("areas", words.areas().toArray(String[]::new))
                .param("rules", words.rules().toArray(String[]::new))
                .param("substantial", words.substantial())
                .param("reason", words.reason())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void point(UUID id, int version, boolean owed) {
        jdbc.sql("""
                        update handbook.chapter
                           set version = :version, owed = case when :owed then :version else owed end
                         where id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("owed", owed)
                .update();
    }

    boolean acknowledge(UUID chapter, int version, UUID staff, Instant at) {
        return jdbc.sql("""
                        insert into handbook.acknowledgement (chapter_id, staff_id, version, at)
                        values (:chapter, :staff, :version, :at)
                        on conflict do nothing
                        """)
                        .param("chapter", chapter)
                        .param("staff", staff)
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The latest acknowledgement of each person and chapter that still counts. */
    List<Acknowledged> counting(Collection<UUID> staff) {
        return jdbc.sql("""
                        select acknowledgement.staff_id, acknowledgement.chapter_id,
                               max(acknowledgement.version) as version, max(acknowledgement.at) as at
                          from handbook.acknowledgement
                          join handbook.chapter on chapter.id = acknowledgement.chapter_id
                         where acknowledgement.staff_id = any(:staff)
                           and acknowledgement.version >= chapter.owed
                         group by acknowledgement.staff_id, acknowledgement.chapter_id
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Acknowledged.class)
                .list();
    }

    /** How many chapters a person still has to acknowledge. */
    int owed(UUID staff) {
        return jdbc.sql("""
                        select count(*)
                          from handbook.chapter
                         where not exists (
                               select
                                 from handbook.acknowledgement
                                where acknowledgement.staff_id = :staff
                                  and acknowledgement.chapter_id = chapter.id
                                  and acknowledgement.version >= chapter.owed)
                        """).param("staff", staff).query(Integer.class).single();
    }

    private static Chapter read(ResultSet row) throws SQLException {
        return new Chapter(
                row.getObject("id", UUID.class),
                row.getInt("place"),
                row.getString("slug"),
                row.getInt("version"),
                row.getInt("current"),
                row.getInt("owed"),
                row.getString("title"),
                row.getString("english"),
                row.getString("body"),
                List.of((String[]) row.getArray("areas").getArray()),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getBoolean("substantial"),
                row.getString("reason"),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant());
    }
}
