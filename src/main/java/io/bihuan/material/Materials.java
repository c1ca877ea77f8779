package io.bihuan.material;

import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library as somebody sees it: nothing that is not meant for them is there. */
@Service
@Transactional(readOnly = true)
public class Materials {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    /** Whoever put a thing in sees it, and so does whoever looks after courses, as far as their branch goes. */
    static final String VISIBLE = """
            (m.owner_id = :me
             or (case m.audience
                 when 'EVERYBODY' then true
                 when 'INSTRUCTORS' then :teaches
                 when 'POSTS' then :manages or :post = any(m.posts)
                 else m.branch_id = :branch::uuid or :manages and :everyBranch
                 end))
            """;

    private final JdbcClient jdbc;
    private final Readers readers;

    Materials(JdbcClient jdbc, Readers readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /**
     * A line of the library.
     *
     * @param kind what its present version is
     * @param units its length in pages or milliseconds, or null
     * @param share how far the reader is in what still counts, in per cent, or null where they never opened it
     * @param done whether they are done with it
     */
    public record Line(
            UUID id,
            String title,
            String about,
            Audience.Whom whom,
            @Nullable UUID courseId,
            int version,
            Kind kind,
            @Nullable Integer units,
            java.time.Instant addedAt,
            @Nullable Integer share,
            boolean done) {}

    /**
     * What somebody looks for.
     *
     * @param words words that all occur in it, or ""
     * @param kind what it is, or null
     * @param courseId the course it belongs to, or null
     */
    public record Question(
            String words, @Nullable Kind kind, @Nullable UUID courseId) {}

    /** A page of the library, the latest first, and one line more where there is another page. */
    public List<Line> find(Question asked, int page, SignedIn person) {
        var reader = readers.of(person);
        var words = Grams.words(asked.words());
        return asking(jdbc.sql("""
                        select m.id, m.title, m.about, m.audience as whom, m.course_id, m.version, v.kind, v.units,
                               v.added_at, own.share, coalesce(own.done, false) as done
                          from material.material m
                          join material.version v on v.material_id = m.id and v.number = m.version
                          left join lateral (
                               select max(p.share) as share, bool_or(p.completed_at is not null) as done
                                 from material.progress p
                                 join material.version read on read.id = p.version_id
                                where p.staff_id = :me and read.material_id = m.id and read.number >= m.owed
                               ) own on true
                         where m.retired_at is null
                           and (:course::uuid is null or m.course_id = :course::uuid)
                           and (:kind::text is null or v.kind = :kind)
                           and m.grams @> :grams::text[]
                           and not exists (select 1 from unnest(:words::text[]) word where strpos(m.haystack, word) = 0)
                           and\s""" + VISIBLE + """
                         order by v.added_at desc, m.id
                         limit :limit offset :offset
                        """), reader)
                .param("course", asked.courseId())
                .param("kind", asked.kind() == null ? null : asked.kind().name())
                .param(
                        "grams",
                        words.stream().flatMap(word -> Grams.of(word).stream()).toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .param("limit", PAGE + 1)
                .param("offset", Math.max(0, page) * PAGE)
                .query(Line.class)
                .list();
    }

    /** The material, where it is meant for this person; what was retired only for those who look after courses. */
    public Material require(UUID id, SignedIn person) {
        var reader = readers.of(person);
        return asking(
                        jdbc.sql("select " + MaterialRows.COLUMNS
                                + " from material.material m where m.id = :id and (m.retired_at is null or :manages) and "
                                + VISIBLE),
                        reader)
                .param("id", id)
                .query(Material::read)
                .optional()
                .orElseThrow(() -> new NotFound("material " + id));
    }

    /** Its versions, the latest first. */
    public List<MaterialVersion> versions(UUID id) {
        return jdbc.sql("select " + MaterialRows.VERSION
                        + " from material.version v where v.material_id = ? order by v.number desc")
                .param(id)
                .query(MaterialVersion.class)
                .list();
    }

    /** A version whose material is meant for this person. */
    public MaterialVersion version(UUID versionId, SignedIn person) {
        return find(versionId, person).orElseThrow(() -> new NotFound("version " + versionId));
    }

    private Optional<MaterialVersion> find(UUID versionId, SignedIn person) {
        return asking(jdbc.sql("select " + MaterialRows.VERSION + """
                                 from material.version v
                                 join material.material m on m.id = v.material_id
                                where v.id = :id
                                  and (m.retired_at is null or :manages)
                                  and\s""" + VISIBLE), readers.of(person))
                .param("id", versionId)
                .query(MaterialVersion.class)
                .optional();
    }

    /** Fills in who asks. */
    static JdbcClient.StatementSpec asking(JdbcClient.StatementSpec statement, Reader reader) {
        return statement
                .param("me", reader.staffId())
                .param("teaches", reader.teaches())
                .param("manages", reader.manages())
                .param("everyBranch", reader.everyBranch())
                .param("post", reader.post())
                .param("branch", reader.branchId());
    }
}
